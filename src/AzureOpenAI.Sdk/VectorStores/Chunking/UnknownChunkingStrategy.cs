using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>A strategy of a kind that this version does not know. All of its JSON is in <see cref="WireModel.AdditionalProperties"/>.</summary>
public sealed class UnknownChunkingStrategy : ChunkingStrategy
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public UnknownChunkingStrategy()
        : base(null)
    {
    }
}
