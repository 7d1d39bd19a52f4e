namespace AzureOpenAI.Sdk.Chat;

/// <summary>Which index of Azure Cosmos DB, and how to search it.</summary>
public sealed class AzureCosmosDBParameters : DataSourceParameters
{
    /// <summary>Gets or sets the database.</summary>
    public string? DatabaseName { get; set; }

    /// <summary>Gets or sets the container.</summary>
    public string? ContainerName { get; set; }
}
