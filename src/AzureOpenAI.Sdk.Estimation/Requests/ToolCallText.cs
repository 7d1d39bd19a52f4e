using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Reads tool calls of the history as the service counts them.</summary>
internal static class ToolCallText
{
    /// <summary>Gets a call's name and what it was called with: arguments without spaces, or the free text of a custom tool.</summary>
    public static (string Name, string Arguments) Read(JsonElement call)
        => call.Member("custom") is { } custom
            ? (custom.Text("name") ?? "", custom.Text("input") ?? "")
            : (call.Member("function")?.Text("name") ?? "", JsonText.Minify(call.Member("function")?.Text("arguments")));

    /// <summary>Writes several calls of one message as the one call that the service makes of them.</summary>
    public static string WriteAll(JsonElement calls) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("tool_uses");
        foreach (JsonElement call in calls.EnumerateArray())
        {
            (string name, string arguments) = Read(call);
            writer.WriteStartObject();
            writer.WriteString("recipient_name", $"functions.{name}");
            writer.WritePropertyName("parameters");
            WriteArguments(writer, arguments);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteArguments(Utf8JsonWriter writer, string arguments)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(arguments);
            document.RootElement.WriteTo(writer);
        }
        catch (JsonException)
        {
            writer.WriteStringValue(arguments);
        }
    }
}
