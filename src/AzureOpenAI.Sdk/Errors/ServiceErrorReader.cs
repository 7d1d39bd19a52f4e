using System.Text.Json;

namespace AzureOpenAI.Sdk.Errors;

/// <summary>Finds the error in what the service, or a gateway before it, answers.</summary>
internal static class ServiceErrorReader
{
    /// <summary>Reads <c>{"error":{…}}</c>, <c>{"error":"…"}</c>, or an error without an envelope.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal static ServiceError? Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        return JsonElement.TryParseValue(ref reader, out JsonElement? root) && root is { ValueKind: JsonValueKind.Object } found ? ReadEnvelope(found) : null;
    }

    /// <summary>Reads an error without its envelope.</summary>
    internal static ServiceError? Read(JsonElement error) => error.Deserialize(Wire<ServiceError>.Info);

    /// <summary>Says whether a body begins as an error does. Results never do.</summary>
    internal static bool IsError(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, isFinalBlock: false, state: default);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject
                && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("error"u8)
                && reader.Read() && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.String;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ServiceError? ReadEnvelope(JsonElement root)
    {
        if (!root.TryGetProperty("error", out JsonElement error))
        {
            return root.TryGetProperty("message", out _) || root.TryGetProperty("code", out _) ? Read(root) : null;
        }

        return error.ValueKind switch
        {
            JsonValueKind.Object => Read(error),
            JsonValueKind.String => new ServiceError { Message = error.GetString() },
            _ => null,
        };
    }
}
