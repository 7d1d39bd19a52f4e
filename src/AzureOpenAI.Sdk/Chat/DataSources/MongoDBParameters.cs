namespace AzureOpenAI.Sdk.Chat;

/// <summary>Which index of MongoDB Atlas, and how to search it.</summary>
public sealed class MongoDBParameters : DataSourceParameters
{
    /// <summary>Gets or sets the address of the cluster.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Gets or sets the database.</summary>
    public string? DatabaseName { get; set; }

    /// <summary>Gets or sets the collection.</summary>
    public string? CollectionName { get; set; }

    /// <summary>Gets or sets the name of the application.</summary>
    public string? AppName { get; set; }
}
