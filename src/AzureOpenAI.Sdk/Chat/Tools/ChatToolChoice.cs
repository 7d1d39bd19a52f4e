using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Which tools the model may or must call.</summary>
[JsonConverter(typeof(Converter))]
public sealed class ChatToolChoice
{
    private ChatToolChoice(string mode) => Mode = mode;

    private ChatToolChoice(JsonElement json) => Json = json;

    /// <summary>Gets that the model decides.</summary>
    public static ChatToolChoice Auto { get; } = new("auto");

    /// <summary>Gets that no tool is called.</summary>
    public static ChatToolChoice None { get; } = new("none");

    /// <summary>Gets that a tool must be called, whichever.</summary>
    public static ChatToolChoice Required { get; } = new("required");

    /// <summary>Gets the word that stands for the choice; null when it is an object.</summary>
    public string? Mode { get; }

    /// <summary>Gets the choice as JSON; null when it is a word.</summary>
    public JsonElement? Json { get; }

    /// <summary>Gets the tool that must be called; null when the choice is not of one tool.</summary>
    public string? ToolName
        => Json is not { } json ? null
            : TextOf(json, "name") ?? TextOf(Member(json, "function"), "name") ?? TextOf(Member(json, "custom"), "name");

    /// <summary>Gets the tools that may be called; empty when the choice is not of some of the tools.</summary>
    public IReadOnlyList<string> AllowedTools
        => Member(Member(Json, "allowed_tools"), "tools") is { ValueKind: JsonValueKind.Array } tools
            ? [.. tools.EnumerateArray().Select(tool => TextOf(Member(tool, "function"), "name") ?? TextOf(Member(tool, "custom"), "name")).OfType<string>()]
            : [];

    /// <summary>Gets the same choice for a model that may also answer; null where nothing of it is left.</summary>
    internal ChatToolChoice? WithoutForce
        => Mode == Required.Mode || ToolName is not null ? null
            : TextOf(Member(Json, "allowed_tools"), "mode") == Required.Mode ? Allowed(required: false, [.. AllowedTools])
            : this;

    /// <summary>Makes that one function must be called.</summary>
    /// <param name="name">The function.</param>
    /// <returns>The choice.</returns>
    public static ChatToolChoice Function(string name) => Named("function", name);

    /// <summary>Makes that one custom tool must be called.</summary>
    /// <param name="name">The tool.</param>
    /// <returns>The choice.</returns>
    public static ChatToolChoice Custom(string name) => Named("custom", name);

    /// <summary>Makes that one function must be called, in the older form of <c>function_call</c>.</summary>
    /// <param name="name">The function.</param>
    /// <returns>The choice.</returns>
    public static ChatToolChoice LegacyFunction(string name)
        => new(RawJson.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", Require.NotEmpty(name));
            writer.WriteEndObject();
        }));

    /// <summary>Makes that only some of the functions may be called, so that the list of all tools stays the same and cached.</summary>
    /// <param name="required">Whether one of them must be called.</param>
    /// <param name="functions">The functions.</param>
    /// <returns>The choice.</returns>
    public static ChatToolChoice Allowed(bool required, params string[] functions)
        => new(RawJson.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("type", "allowed_tools");
            writer.WriteStartObject("allowed_tools");
            writer.WriteString("mode", required ? "required" : "auto");
            writer.WriteStartArray("tools");
            foreach (string name in Require.NotNull(functions))
            {
                WriteNamed(writer, "function", Require.NotEmpty(name));
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }));

    /// <summary>Returns the word, or that it is an object.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Mode ?? "object";

    private static JsonElement? Member(JsonElement? json, string name)
        => json is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out JsonElement member) ? member : null;

    private static string? TextOf(JsonElement? json, string name)
        => Member(json, name) is { ValueKind: JsonValueKind.String } text ? TextConverter.Read(text) : null;

    private static ChatToolChoice Named(string kind, string name) => new(RawJson.Write(writer => WriteNamed(writer, kind, Require.NotEmpty(name))));

    private static void WriteNamed(Utf8JsonWriter writer, string kind, string name)
    {
        writer.WriteStartObject();
        writer.WriteString("type", kind);
        writer.WriteStartObject(kind);
        writer.WriteString("name", name);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : JsonConverter<ChatToolChoice>
    {
        /// <inheritdoc/>
        public override ChatToolChoice? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => new ChatToolChoice(TextConverter.Read(ref reader)),
            JsonTokenType.StartObject => new ChatToolChoice(JsonElement.ParseValue(ref reader)),
            _ => throw new JsonException("A tool choice is a word or an object."),
        };

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, ChatToolChoice value, JsonSerializerOptions options)
        {
            Require.NotNull(writer);
            if (Require.NotNull(value).Json is { } json)
            {
                ElementConverter.Write(writer, json);
            }
            else
            {
                writer.WriteStringValue(value.Mode);
            }
        }
    }
}
