using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Bulk.Journal;

namespace AzureOpenAI.Sdk.Bulk.Input;

/// <summary>Reads a batch file.</summary>
internal static class InputFile
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the file once before anything is sent: each line must be a request.</summary>
    /// <param name="path">The file.</param>
    /// <param name="look">Looks at each request.</param>
    /// <returns>How many lines there are, and what tells the file from others.</returns>
    /// <exception cref="InvalidDataException">A line is none.</exception>
    public static (long Lines, string Identity) Check(string path, Action<InputLine>? look = null)
    {
        long lines = 0;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (InputLine line in Read(path))
        {
            lines++;
            if (!ids.Add(line.Request.Id))
            {
                throw Wrong(line.Number, "has a 'custom_id' that another line has: give each its own");
            }

            look?.Invoke(line);
        }

        using FileStream file = Open(path);
        return (lines, RunIdentity.Of(file));
    }

    /// <summary>Reads the requests.</summary>
    /// <param name="path">The file.</param>
    /// <param name="offset">Where the first line begins.</param>
    /// <param name="number">The number of that line.</param>
    public static IEnumerable<InputLine> Read(string path, long offset = 0, long number = 0)
    {
        using FileStream file = Open(path);
        file.Position = offset;
        var lines = new LineScanner(file);
        for (; lines.Read(); number++)
        {
            yield return new(Parse(Trim(lines.Line, isFirst: number == 0), number), number, offset + lines.Offset, lines.Line.Length);
        }
    }

    public static async IAsyncEnumerable<BulkRequest> ReadAsync(string path, BulkShard? shard, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (InputLine line in shard is null ? Read(path) : Read(path, shard.Offset, shard.FirstLine).Take(shard.Lines))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return line.Request;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <summary>Reads the request of a line.</summary>
    public static BulkRequest Parse(ReadOnlyMemory<byte> line, long number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(Trim(line, isFirst: number == 0), new JsonDocumentOptions { MaxDepth = 256 });
            JsonElement root = document.RootElement;
            string id = Text(root, "custom_id") ?? throw Wrong(number, "has no 'custom_id': its result could not be told from others");
            string url = Text(root, "url") ?? throw Wrong(number, "has no 'url', such as /chat/completions");
            return root.TryGetProperty("body", out JsonElement body) && body.ValueKind == JsonValueKind.Object
                ? new BulkRequest(id, url, Encoding.UTF8.GetBytes(body.GetRawText()))
                : throw Wrong(number, "has no 'body' with the request");
        }
        catch (JsonException failure)
        {
            throw Wrong(number, FormattableString.Invariant($"is no valid JSON (byte {failure.BytePositionInLine + 1})"));
        }
    }

    public static InvalidDataException Wrong(long number, string what) => new(FormattableString.Invariant($"Line {number + 1} of the input {what}. Nothing was sent."));

    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);

    private static string? Text(JsonElement line, string name)
        => line.ValueKind == JsonValueKind.Object && line.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>Takes off the mark of UTF-8 that some editors begin a file with, and the end of a line of Windows.</summary>
    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line, bool isFirst)
    {
        line = isFirst && line.Span.StartsWith(Mark) ? line.Slice(Mark.Length) : line;
        return line.Length > 0 && line.Span[line.Length - 1] == '\r' ? line.Slice(0, line.Length - 1) : line;
    }
}
