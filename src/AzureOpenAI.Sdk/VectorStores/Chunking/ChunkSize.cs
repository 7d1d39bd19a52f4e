namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>How large the pieces of a file are.</summary>
public sealed class ChunkSize : WireModel
{
    /// <summary>Gets or sets how many tokens a piece has at most, from 100 to 4,096.</summary>
    public int? MaxChunkSizeTokens { get; set; }

    /// <summary>Gets or sets how many of them are in the piece before as well, at most half.</summary>
    public int? ChunkOverlapTokens { get; set; }
}
