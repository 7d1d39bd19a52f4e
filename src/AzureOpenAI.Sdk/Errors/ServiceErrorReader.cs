using System.Text.Json;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Errors;

/// <summary>Finds the error in what the service, or a gateway before it, answers.</summary>
internal static class ServiceErrorReader
{
    /// <summary>Reads <c>{"error":{…}}</c>, <c>{"error":"…"}</c>, or an error without an envelope; null where there is none to be read.</summary>
    internal static ServiceError? TryRead(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            return JsonElement.TryParseValue(ref reader, out JsonElement? root) && root is { ValueKind: JsonValueKind.Object } found ? ReadEnvelope(found) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads the value of a member <c>error</c>, an object or a text; null when it is neither.</summary>
    internal static ServiceError? Read(JsonElement error) => error.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(error),
        JsonValueKind.String => new ServiceError { Message = Text(error) },
        _ => null,
    };

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
        return root.TryGetProperty("error", out JsonElement error) ? Read(error)
            : root.TryGetProperty("message", out _) || root.TryGetProperty("code", out _) ? ReadObject(root)
            : null;
    }

    /// <summary>An error of another shape than ours is still an error.</summary>
    private static ServiceError ReadObject(JsonElement error)
    {
        try
        {
            return error.Deserialize(Wire<ServiceError>.Info) ?? new ServiceError();
        }
        catch (JsonException)
        {
            return ReadLoosely(error);
        }
    }

    /// <summary>Takes the texts where they are texts, and keeps all else as it is.</summary>
    private static ServiceError ReadLoosely(JsonElement error)
    {
        var read = new ServiceError
        {
            Code = Member(error, "code"),
            Message = Member(error, "message"),
            Param = Member(error, "param"),
            Type = Member(error, "type"),
            Target = Member(error, "target"),
        };
        foreach (JsonProperty member in error.EnumerateObject().Where(member => member.Name is not ("code" or "message" or "param" or "type" or "target") || member.Value.ValueKind != JsonValueKind.String))
        {
            (read.AdditionalProperties ??= new Dictionary<string, JsonElement>())[member.Name] = member.Value.Clone();
        }

        return read;
    }

    private static string? Member(JsonElement error, string name) => error.TryGetProperty(name, out JsonElement value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? TextConverter.Read(value) : null;
}
