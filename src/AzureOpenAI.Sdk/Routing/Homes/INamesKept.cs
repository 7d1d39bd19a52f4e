namespace AzureOpenAI.Sdk.Routing;

/// <summary>A request that may name what a resource keeps: files, vector stores, containers, responses, conversations.</summary>
internal interface INamesKept
{
    /// <summary>Tells a search each id that the request names.</summary>
    /// <param name="search">The search.</param>
    void Name(ref HomeSearch search);
}
