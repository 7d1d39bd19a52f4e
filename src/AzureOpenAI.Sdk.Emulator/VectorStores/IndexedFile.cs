using System.Text;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Files;
using AzureOpenAI.Sdk.Emulator.Jobs;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.VectorStores;

/// <summary>A file in a vector store. How far it is follows from its clock; it is cut when it is first looked at.</summary>
internal sealed class IndexedFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Lazy<(Chunk[] Chunks, string? Text, (string Code, string Message)? Fault)> _index;

    internal IndexedFile(StoredFile file, Chunking chunking, JsonObject attributes, JobClock clock)
    {
        (Id, Filename, Chunking, Attributes, Clock) = (file.Id, file.Filename, chunking, attributes, clock);
        _index = new(() => Index(file.Bytes.Span, chunking));
    }

    internal string Id { get; }

    internal string Filename { get; }

    internal Chunking Chunking { get; }

    internal JsonObject Attributes { get; set; }

    internal JobClock Clock { get; }

    internal string Status => Clock.Share < 1 ? Clock.StoppedAt is null ? "in_progress" : "cancelled"
        : _index.Value.Fault is null ? "completed"
        : "failed";

    /// <summary>Gets what can be found of it; nothing until it is indexed.</summary>
    internal IReadOnlyList<Chunk> Chunks => Status == "completed" ? _index.Value.Chunks : [];

    /// <summary>Gets its text; null until it is indexed.</summary>
    internal string? Text => Status == "completed" ? _index.Value.Text : null;

    internal int UsageBytes => Chunks.Sum(chunk => chunk.UsageBytes);

    internal JsonObject Write(string storeId)
    {
        var status = Status;
        return new()
        {
            ["id"] = Id,
            ["object"] = "vector_store.file",
            ["usage_bytes"] = UsageBytes,
            ["created_at"] = Clock.Started.ToUnixTimeSeconds(),
            ["vector_store_id"] = storeId,
            ["status"] = status,
            ["last_error"] = status == "failed" && _index.Value.Fault is { } fault ? new JsonObject { ["code"] = fault.Code, ["message"] = fault.Message } : null,
            ["chunking_strategy"] = Chunking.Write(),
            ["attributes"] = Attributes.DeepClone(),
        };
    }

    private static (Chunk[] Chunks, string? Text, (string Code, string Message)? Fault) Index(ReadOnlySpan<byte> bytes, Chunking chunking)
    {
        try
        {
            var text = Strict.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? ([], null, Unsupported)
                : string.IsNullOrWhiteSpace(text) ? ([], null, ("invalid_file", "The file has no text that could be indexed."))
                : ([.. TokenText.Windows(text, chunking.Size, chunking.Size - chunking.Overlap).Select(piece => new Chunk(piece))], text, null);
        }
        catch (DecoderFallbackException)
        {
            return ([], null, Unsupported);
        }
    }

    private static (string Code, string Message) Unsupported => ("unsupported_file", "The file could not be parsed: the emulator indexes text in UTF-8.");
}
