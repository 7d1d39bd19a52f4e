using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>An index of Elasticsearch.</summary>
public sealed class ElasticsearchDataSource : ChatDataSource
{
    /// <summary>Creates one.</summary>
    /// <param name="parameters">Which index, and how to search it.</param>
    public ElasticsearchDataSource(ElasticsearchParameters parameters)
        : this()
        => Parameters = Require.NotNull(parameters);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ElasticsearchDataSource()
        : base("elasticsearch")
    {
    }

    /// <summary>Gets or sets which index, and how to search it.</summary>
    public ElasticsearchParameters? Parameters { get; set; }
}
