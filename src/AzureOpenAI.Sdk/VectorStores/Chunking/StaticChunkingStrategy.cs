using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>Pieces of a certain size.</summary>
public sealed class StaticChunkingStrategy : ChunkingStrategy
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public StaticChunkingStrategy()
        : base("static")
    {
    }

    /// <summary>Gets or sets the size.</summary>
    public ChunkSize? Static { get; set; }
}
