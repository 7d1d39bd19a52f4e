using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>Reads a request whose body is a JSON object.</summary>
internal static class JsonBody
{
    // As deep as the schemas that the service takes; a name that stands twice would mean two things.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256, AllowDuplicateProperties = false };

    /// <exception cref="Refusal">400 or 413: no JSON, not an object, or too large.</exception>
    internal static async Task<RequestBody> ReadAsync(HttpContext context, int maxBytes)
    {
        var request = context.Request;
        if (!request.HasJsonContentType())
            throw RequestBody.WrongContentType(request, "application/json");

        RequestBody.CheckLength(request, maxBytes);
        var bytes = new MemoryStream(capacity: (int)(request.ContentLength ?? 0));
        try
        {
            await request.Body.CopyToAsync(bytes, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw RequestBody.TooLarge(maxBytes);
        }

        return Parse(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
    }

    private static RequestBody Parse(ReadOnlyMemory<byte> bytes)
    {
        JsonDocument document;
        try
        {
            CheckTexts(bytes.Span);
            document = JsonDocument.Parse(bytes, Options);
        }
        catch (JsonException error)
        {
            throw Refusal.Request(
                $"Your request contained invalid JSON: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.");
        }
        catch (InvalidOperationException)
        {
            throw Refusal.Request("Your request contained invalid JSON: a text has bytes that are no UTF-8, or half of a surrogate pair.");
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object)
            return new(bytes, document, []);

        document.Dispose();
        throw Refusal.Request("Your request contained invalid JSON: an object was expected.");
    }

    // The parser looks at a text only when it is read. Here all are looked at, so that none fails later on.
    private static void CheckTexts(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            throw new InvalidOperationException();

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                reader.GetString();
        }
    }
}
