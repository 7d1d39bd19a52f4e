namespace AzureOpenAI.Sdk.Chat;

/// <summary>Which index of Pinecone, and how to search it.</summary>
public sealed class PineconeParameters : DataSourceParameters
{
    /// <summary>Gets or sets the environment of the index.</summary>
    public string? Environment { get; set; }
}
