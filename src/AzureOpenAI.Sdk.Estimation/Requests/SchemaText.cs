using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Writes the schema of a reply as the service shows it to the model (measured on 18 of 21 recordings, else one token off).</summary>
internal static class SchemaText
{
    public static string Write(JsonElement format)
    {
        string description = format.Text("description") is { Length: > 0 } text ? $"// {text}\n" : "";
        bool isStrict = format.Flag("strict");
        string schema = format.Member("schema") is { } json ? JsonText.Write(writer => Write(writer, json, isStrict)) : "";
        return $"# Response Formats\n\n## {format.Text("name")}\n\n{description}{schema}";
    }

    /// <summary>A strict schema loses what strictness implies: that all is required and nothing else is allowed.</summary>
    private static void Write(Utf8JsonWriter writer, JsonElement json, bool isStrict, bool isNames = false)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (JsonProperty member in json.EnumerateObject())
                {
                    if (isNames || !isStrict || member.Name is not ("additionalProperties" or "required"))
                    {
                        writer.WritePropertyName(member.Name);
                        // Within "properties", "required" may be the name of a property.
                        Write(writer, member.Value, isStrict, !isNames && member.Name is "properties" or "$defs");
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in json.EnumerateArray())
                {
                    Write(writer, item, isStrict);
                }

                writer.WriteEndArray();
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }
}
