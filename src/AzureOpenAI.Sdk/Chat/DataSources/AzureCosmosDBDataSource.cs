using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>An index of Azure Cosmos DB for MongoDB vCore.</summary>
public sealed class AzureCosmosDBDataSource : ChatDataSource
{
    /// <summary>Creates one.</summary>
    /// <param name="parameters">Which index, and how to search it.</param>
    public AzureCosmosDBDataSource(AzureCosmosDBParameters parameters)
        : this()
        => Parameters = Require.NotNull(parameters);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public AzureCosmosDBDataSource()
        : base("azure_cosmos_db")
    {
    }

    /// <summary>Gets or sets which index, and how to search it.</summary>
    public AzureCosmosDBParameters? Parameters { get; set; }
}
