using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Writes the schema of a reply as the service shows it to the model (measured on 18 of 21 recordings, else one token off).</summary>
internal static class SchemaText
{
    /// <summary>Writes the schema with its heading.</summary>
    /// <param name="format">The <c>json_schema</c> of the request.</param>
    /// <param name="isWhole">Whether the schema is shown as it was sent, or without what strictness implies.</param>
    public static string Write(JsonElement format, bool isWhole)
    {
        string description = format.Text("description") is { Length: > 0 } text ? $"// {text}\n" : "";
        string schema = format.Member("schema") is { } json ? JsonText.Write(writer => Write(writer, json, isWhole)) : "";
        return $"# Response Formats\n\n## {format.Text("name")}\n\n{description}{schema}";
    }

    private static void Write(Utf8JsonWriter writer, JsonElement json, bool isWhole, bool isNames = false)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (JsonProperty member in json.EnumerateObject())
                {
                    if (isNames || isWhole || member.Name is not ("additionalProperties" or "required"))
                    {
                        writer.WritePropertyName(member.Name);
                        // Within "properties", "required" may be the name of a property.
                        Write(writer, member.Value, isWhole, !isNames && member.Name is "properties" or "$defs");
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in json.EnumerateArray())
                {
                    Write(writer, item, isWhole);
                }

                writer.WriteEndArray();
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }
}
