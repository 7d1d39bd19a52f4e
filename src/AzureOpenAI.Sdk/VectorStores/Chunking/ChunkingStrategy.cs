using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>How a file is cut into the pieces that are found. A kind that this version does not know is an <see cref="UnknownChunkingStrategy"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ChunkingStrategy : WireModel
{
    private protected ChunkingStrategy(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Leaves it to the service: pieces of 800 tokens that overlap by 400.</summary>
    /// <returns>The strategy.</returns>
    public static ChunkingStrategy Auto() => new AutoChunkingStrategy();

    /// <summary>Cuts into pieces of a certain size.</summary>
    /// <param name="maxChunkSizeTokens">How many tokens a piece has at most, from 100 to 4,096.</param>
    /// <param name="chunkOverlapTokens">How many of them are in the piece before as well, at most half.</param>
    /// <returns>The strategy.</returns>
    public static ChunkingStrategy OfSize(int maxChunkSizeTokens, int chunkOverlapTokens)
        => new StaticChunkingStrategy { Static = new ChunkSize { MaxChunkSizeTokens = maxChunkSizeTokens, ChunkOverlapTokens = chunkOverlapTokens } };

    /// <summary>Throws for sizes that the service refuses. Source: its OpenAPI documents (v1, and OpenAI's 2.3.0).</summary>
    internal void Check(OptionRules rules, string option)
    {
        rules.That(this is not OtherChunkingStrategy, option, "is 'other', which only the service says, of files that were indexed long ago. Use auto or sizes.");
        if (this is not StaticChunkingStrategy { Static: var size })
        {
            return;
        }

        rules.That(size is { MaxChunkSizeTokens: >= 100 and <= 4_096 }, option, "must have pieces of 100 to 4096 tokens.");
        rules.That(size!.ChunkOverlapTokens >= 0 && size.ChunkOverlapTokens <= size.MaxChunkSizeTokens / 2, option, "must overlap by at most half of a piece.");
    }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ChunkingStrategy>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "auto" => Wire<AutoChunkingStrategy>.Info,
            "static" => Wire<StaticChunkingStrategy>.Info,
            "other" => Wire<OtherChunkingStrategy>.Info,
            _ => Wire<UnknownChunkingStrategy>.Info,
        };
    }
}
