using System.Text.Encodings.Web;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Bulk.Input;

/// <summary>Writes a request as a line of a batch file.</summary>
internal static class RequestLine
{
    private static readonly JsonWriterOptions s_options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds a line with its end.</summary>
    /// <param name="lines">Where it goes.</param>
    /// <param name="request">The request.</param>
    /// <param name="model">The deployment that answers, in place of the body's own; null to leave the body as it is.</param>
    public static void Write(Journal.GrowingBuffer lines, BulkRequest request, string? model)
    {
        using (var writer = new Utf8JsonWriter(lines, s_options))
        {
            writer.WriteStartObject();
            writer.WriteString("custom_id", request.Id);
            writer.WriteString("method", "POST");
            writer.WriteString("url", request.Endpoint);
            writer.WritePropertyName("body");
            WriteBody(writer, request.Body, model);
            writer.WriteEndObject();
        }

        lines.Add("\n"u8);
    }

    /// <summary>Writes requests into a file.</summary>
    public static async Task WriteAllAsync(IAsyncEnumerable<BulkRequest> requests, string path, CancellationToken cancellationToken)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        var line = new Journal.GrowingBuffer(4_096);
        await foreach (BulkRequest request in requests.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            line.Clear();
            Write(line, request, model: null);
            file.Write(line.Bytes, 0, line.Length);
        }
    }

    private static void WriteBody(Utf8JsonWriter writer, ReadOnlyMemory<byte> body, string? model)
    {
        if (model is null && body.Span.IndexOfAny((byte)'\n', (byte)'\r') < 0)
        {
            writer.WriteRawValue(body.Span, skipInputValidation: true);
            return;
        }

        using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 256 });
        writer.WriteStartObject();
        if (model is not null)
        {
            writer.WriteString("model", model);
        }

        foreach (JsonProperty member in document.RootElement.EnumerateObject())
        {
            if (model is null || !member.NameEquals("model"))
            {
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
