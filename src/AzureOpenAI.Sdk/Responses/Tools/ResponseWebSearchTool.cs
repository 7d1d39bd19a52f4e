using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A search of the web.</summary>
public sealed class ResponseWebSearchTool : ResponseTool
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseWebSearchTool()
        : base("web_search")
    {
    }

    /// <summary>Gets or sets whether pages are fetched from the web itself.</summary>
    public bool? ExternalWebAccess { get; set; }

    /// <summary>Gets or sets which pages are searched.</summary>
    public ResponseWebSearchFilters? Filters { get; set; }

    /// <summary>Gets or sets where the user is, roughly.</summary>
    public ResponseLocation? UserLocation { get; set; }

    /// <summary>Gets or sets how much of the results the model sees: <c>low</c>, <c>medium</c> or <c>high</c>.</summary>
    public string? SearchContextSize { get; set; }

    /// <summary>Gets or sets what is searched for: <c>text</c>, <c>image</c>.</summary>
    public IReadOnlyList<string> SearchContentTypes { get; set => field = value ?? []; } = [];
}
