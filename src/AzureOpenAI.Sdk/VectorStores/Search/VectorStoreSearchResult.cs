using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>What was found in a vector store.</summary>
public sealed class VectorStoreSearchResult : WireModel
{
    /// <summary>Gets or sets the kind, <c>vector_store.search_results.page</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the words that were searched by.</summary>
    [JsonConverter(typeof(ListOrOneConverter<string>))]
    public IReadOnlyList<string> SearchQuery { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what was found, the best first.</summary>
    public IReadOnlyList<VectorStoreSearchMatch> Data { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets whether there is more. The documents name no way to ask for it: look for more results at once.</summary>
    public bool? HasMore { get; set; }

    /// <summary>Gets or sets what stands for the next page.</summary>
    public string? NextPage { get; set; }
}
