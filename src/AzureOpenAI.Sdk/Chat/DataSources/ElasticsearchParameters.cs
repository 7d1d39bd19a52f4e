namespace AzureOpenAI.Sdk.Chat;

/// <summary>Which index of Elasticsearch, and how to search it.</summary>
public sealed class ElasticsearchParameters : DataSourceParameters
{
    /// <summary>Gets or sets the address of the cluster.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Gets or sets how to search: by words or by vectors.</summary>
    public AzureSearchQueryType? QueryType { get; set; }
}
