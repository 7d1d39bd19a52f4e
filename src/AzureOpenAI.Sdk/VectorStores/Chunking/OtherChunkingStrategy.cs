using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>Nobody knows: the file was indexed before the service kept that. It is only read.</summary>
public sealed class OtherChunkingStrategy : ChunkingStrategy
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public OtherChunkingStrategy()
        : base("other")
    {
    }
}
