using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>An index of Pinecone.</summary>
public sealed class PineconeDataSource : ChatDataSource
{
    /// <summary>Creates one.</summary>
    /// <param name="parameters">Which index, and how to search it.</param>
    public PineconeDataSource(PineconeParameters parameters)
        : this()
        => Parameters = Require.NotNull(parameters);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public PineconeDataSource()
        : base("pinecone")
    {
    }

    /// <summary>Gets or sets which index, and how to search it.</summary>
    public PineconeParameters? Parameters { get; set; }
}
