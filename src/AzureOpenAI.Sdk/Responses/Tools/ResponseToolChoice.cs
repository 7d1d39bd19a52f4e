using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Which tools the model may or must use.</summary>
[JsonConverter(typeof(Converter))]
public sealed class ResponseToolChoice
{
    private ResponseToolChoice(string mode) => Mode = mode;

    private ResponseToolChoice(JsonElement json) => Json = json;

    /// <summary>Gets that the model decides.</summary>
    public static ResponseToolChoice Auto { get; } = new("auto");

    /// <summary>Gets that no tool is used.</summary>
    public static ResponseToolChoice None { get; } = new("none");

    /// <summary>Gets that a tool must be used, whichever.</summary>
    public static ResponseToolChoice Required { get; } = new("required");

    /// <summary>Gets the word that stands for the choice; null when it is an object.</summary>
    public string? Mode { get; }

    /// <summary>Gets the choice as JSON; null when it is a word.</summary>
    public JsonElement? Json { get; }

    /// <summary>Gets the same choice for a model that may also answer; null where nothing of it is left.</summary>
    internal ResponseToolChoice? WithoutForce => Mode == Required.Mode || Json is not null ? null : this;

    /// <summary>Makes that one function must be called.</summary>
    /// <param name="name">The function.</param>
    /// <returns>The choice.</returns>
    public static ResponseToolChoice Function(string name) => Of("function", ("name", name));

    /// <summary>Makes that one custom tool must be called.</summary>
    /// <param name="name">The tool.</param>
    /// <returns>The choice.</returns>
    public static ResponseToolChoice Custom(string name) => Of("custom", ("name", name));

    /// <summary>Makes that a tool of the service must be used.</summary>
    /// <param name="type">Its kind, such as <c>file_search</c> or <c>image_generation</c>.</param>
    /// <returns>The choice.</returns>
    public static ResponseToolChoice Hosted(string type) => Of(Require.NotEmpty(type));

    /// <summary>Makes that a server must be called.</summary>
    /// <param name="serverLabel">The label of the server.</param>
    /// <param name="name">The tool of the server; null for any.</param>
    /// <returns>The choice.</returns>
    public static ResponseToolChoice Mcp(string serverLabel, string? name = null)
        => name is null ? Of("mcp", ("server_label", serverLabel)) : Of("mcp", ("server_label", serverLabel), ("name", name));

    /// <summary>Returns the word, or that it is an object.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Mode ?? "object";

    private static ResponseToolChoice Of(string type, params (string Name, string Value)[] members)
        => new(RawJson.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("type", type);
            foreach ((string name, string value) in members)
            {
                writer.WriteString(name, Require.NotEmpty(value, name));
            }

            writer.WriteEndObject();
        }));

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : JsonConverter<ResponseToolChoice>
    {
        /// <inheritdoc/>
        public override ResponseToolChoice? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => new ResponseToolChoice(TextConverter.Read(ref reader)),
            JsonTokenType.StartObject => new ResponseToolChoice(JsonElement.ParseValue(ref reader)),
            _ => throw new JsonException("A tool choice is a word or an object."),
        };

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, ResponseToolChoice value, JsonSerializerOptions options)
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
