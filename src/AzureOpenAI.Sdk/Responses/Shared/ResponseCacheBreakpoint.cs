namespace AzureOpenAI.Sdk.Responses;

/// <summary>That the cache of the prompt may end here.</summary>
public sealed class ResponseCacheBreakpoint : WireModel
{
    /// <summary>Gets or sets how it is meant, <c>explicit</c>.</summary>
    public string? Mode { get; set; }
}
