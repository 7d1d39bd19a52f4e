using System.Text.Json;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>A choice that is either a name of the service's or <c>{"id":"…"}</c> for something of the user's own, such as a voice.</summary>
/// <param name="Text">The name or the id; empty for an empty name.</param>
/// <param name="IsId">Whether it is an id.</param>
/// <param name="Json">What was read, where it says more than the id.</param>
internal readonly record struct NameOrId(string Text, bool IsId, string? Json = null)
{
    internal static NameOrId Read(ref Utf8JsonReader reader, string what)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new NameOrId(TextConverter.Read(ref reader), IsId: false);
        }

        JsonElement json = JsonElement.ParseValue(ref reader);
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("id", out JsonElement id) || id.ValueKind != JsonValueKind.String || TextConverter.Read(id) is not { Length: > 0 } text)
        {
            throw new JsonException($"{what} is a name, or an object with an id.");
        }

        return new NameOrId(text, IsId: true, json.EnumerateObject().Count() == 1 ? null : json.GetRawText());
    }

    internal void Write(Utf8JsonWriter writer)
    {
        if (!IsId)
        {
            writer.WriteStringValue(Text);
        }
        else if (Json is not null)
        {
            writer.WriteRawValue(Json, skipInputValidation: true);
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteString("id", Text);
            writer.WriteEndObject();
        }
    }
}
