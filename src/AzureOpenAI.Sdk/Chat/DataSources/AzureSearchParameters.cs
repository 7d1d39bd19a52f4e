namespace AzureOpenAI.Sdk.Chat;

/// <summary>Which index of Azure AI Search, and how to search it.</summary>
public sealed class AzureSearchParameters : DataSourceParameters
{
    /// <summary>Gets or sets the address of the search service.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Gets or sets how to search.</summary>
    public AzureSearchQueryType? QueryType { get; set; }

    /// <summary>Gets or sets the semantic configuration.</summary>
    public string? SemanticConfiguration { get; set; }

    /// <summary>Gets or sets a filter.</summary>
    public string? Filter { get; set; }
}
