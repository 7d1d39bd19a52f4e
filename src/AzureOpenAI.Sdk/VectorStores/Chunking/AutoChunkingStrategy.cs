using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>The service decides: pieces of 800 tokens that overlap by 400.</summary>
public sealed class AutoChunkingStrategy : ChunkingStrategy
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public AutoChunkingStrategy()
        : base("auto")
    {
    }
}
