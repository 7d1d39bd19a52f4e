using System.Text.Json;

namespace AzureOpenAI.Sdk.Bulk.Batches;

/// <summary>A line of the files that a batch leaves.</summary>
internal readonly struct ResultOfLine
{
    private readonly JsonElement _line;
    private readonly int _status;

    private ResultOfLine(JsonElement line)
    {
        _line = line;
        Id = Text(line, "custom_id");
        _status = line.TryGetProperty("response", out JsonElement response) && response.ValueKind == JsonValueKind.Object && response.TryGetProperty("status_code", out JsonElement status) && status.TryGetInt32(out int code) ? code : 0;
    }

    /// <summary>Gets which request it is of; null when it does not say.</summary>
    public string? Id { get; }

    public bool HasSucceeded => _status is >= 200 and < 300;

    /// <summary>Gets whether the same request may be answered later: the rate, a fault of the service, a batch that was not done in time.</summary>
    public bool MayPass => _status is 0 ? Code is not ("invalid_request" or "invalid_request_error") : _status is 408 or 409 or 429 or >= 500;

    public string? Model => Body is { } body ? Text(body, "model") : null;

    public long InputTokens => Usage("prompt_tokens") ?? Usage("input_tokens") ?? 0;

    public long OutputTokens => Usage("completion_tokens") ?? Usage("output_tokens") ?? 0;

    private string? Code => _line.TryGetProperty("error", out JsonElement error) && error.ValueKind == JsonValueKind.Object ? Text(error, "code") : null;

    private JsonElement? Body => _line.TryGetProperty("response", out JsonElement response) && response.ValueKind == JsonValueKind.Object && response.TryGetProperty("body", out JsonElement body) && body.ValueKind == JsonValueKind.Object ? body : null;

    /// <summary>Reads a line; one that is no JSON object says nothing, as if it were not there.</summary>
    public static void Read(ReadOnlyMemory<byte> line, Action<ResultOfLine> look)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 256 });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                look(new(document.RootElement));
            }
        }
        catch (JsonException)
        {
            // Its request has no result, and is asked for again.
        }
    }

    /// <summary>Writes what the service wrote, for the journal.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        foreach (JsonProperty member in _line.EnumerateObject())
        {
            if (!member.NameEquals("n") && !member.NameEquals("failed"))
            {
                member.WriteTo(writer);
            }
        }
    }

    private long? Usage(string name)
        => Body is { } body && body.TryGetProperty("usage", out JsonElement usage) && usage.ValueKind == JsonValueKind.Object && usage.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) ? number : null;

    private static string? Text(JsonElement parent, string name)
        => parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
