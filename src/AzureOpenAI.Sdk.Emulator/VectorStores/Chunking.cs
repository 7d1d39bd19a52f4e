using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.VectorStores;

/// <summary>How a file is cut: how many tokens a piece has, and how many of them are in the one before as well.</summary>
internal sealed record Chunking(int Size, int Overlap)
{
    internal static Chunking Auto { get; } = new(800, 400);

    /// <exception cref="Refusal">400: no such strategy, or sizes out of their range.</exception>
    internal static Chunking Read(JsonElement root)
    {
        if (Fields.Object(root, "chunking_strategy") is not { } strategy)
            return Auto;

        var type = Fields.Text(strategy, "type", "chunking_strategy.type") ?? throw Fields.Missing("chunking_strategy.type");
        return type switch
        {
            "auto" => Auto,
            "static" => ReadSizes(Fields.Object(strategy, "static", "chunking_strategy.static") ?? throw Fields.Missing("chunking_strategy.static")),
            _ => throw Fields.InvalidValue("chunking_strategy.type", type, "auto", "static"),
        };
    }

    internal JsonObject Write() => new()
    {
        ["type"] = "static",
        ["static"] = new JsonObject { ["max_chunk_size_tokens"] = Size, ["chunk_overlap_tokens"] = Overlap },
    };

    private static Chunking ReadSizes(JsonElement sizes)
    {
        var size = Fields.Integer(sizes, "max_chunk_size_tokens", 100, 4_096) ?? throw Fields.Missing("chunking_strategy.static.max_chunk_size_tokens");
        var overlap = Fields.Integer(sizes, "chunk_overlap_tokens", 0, 4_096) ?? throw Fields.Missing("chunking_strategy.static.chunk_overlap_tokens");
        return overlap <= size / 2
            ? new(size, overlap)
            : throw Refusal.Request("chunk_overlap_tokens must be less than or equal to half of max_chunk_size_tokens.", "chunking_strategy.static.chunk_overlap_tokens", "invalid_value");
    }
}
