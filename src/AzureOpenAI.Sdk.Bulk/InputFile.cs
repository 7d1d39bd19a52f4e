using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Bulk;

/// <summary>Reads a batch file.</summary>
internal static class InputFile
{
    /// <summary>Reads the file once before anything is sent: each line must be a request.</summary>
    /// <returns>How many lines there are, and what tells the file from others.</returns>
    /// <exception cref="InvalidDataException">A line is none.</exception>
    public static (long Lines, string Identity) Check(string path)
    {
        long lines = 0;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (BulkRequest request in Read(path))
        {
            lines++;
            if (!ids.Add(request.Id))
            {
                throw new InvalidDataException(FormattableString.Invariant($"Line {lines} of the input has a 'custom_id' that another line has. Give each its own."));
            }
        }

        using FileStream file = Open(path);
        return (lines, RunIdentity.Of(file));
    }

    public static async IAsyncEnumerable<BulkRequest> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (BulkRequest request in Read(path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return request;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private static IEnumerable<BulkRequest> Read(string path)
    {
        using var reader = new StreamReader(Open(path));
        for (long number = 1; reader.ReadLine() is { } line; number++)
        {
            yield return Parse(line, number);
        }
    }

    private static BulkRequest Parse(string line, long number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 256 });
            JsonElement root = document.RootElement;
            string id = Text(root, "custom_id") ?? throw Wrong(number, "has no 'custom_id': its result could not be told from others");
            string url = Text(root, "url") ?? throw Wrong(number, "has no 'url', such as /chat/completions");
            return root.TryGetProperty("body", out JsonElement body) && body.ValueKind == JsonValueKind.Object
                ? new BulkRequest(id, url, System.Text.Encoding.UTF8.GetBytes(body.GetRawText()))
                : throw Wrong(number, "has no 'body' with the request");
        }
        catch (JsonException failure)
        {
            throw Wrong(number, $"is no valid JSON (byte {failure.BytePositionInLine + 1})");
        }
    }

    private static string? Text(JsonElement line, string name)
        => line.ValueKind == JsonValueKind.Object && line.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static InvalidDataException Wrong(long line, string what) => new(FormattableString.Invariant($"Line {line} of the input {what}. Nothing was sent."));

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
}
