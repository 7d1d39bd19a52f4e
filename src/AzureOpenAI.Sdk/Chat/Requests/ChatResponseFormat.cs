using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Schemas;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>What the reply must look like. A kind that this version does not know is an <see cref="UnknownResponseFormat"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ChatResponseFormat : WireModel
{
    private protected ChatResponseFormat(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Gets text, the default.</summary>
    public static ChatResponseFormat Text => new ChatTextFormat();

    /// <summary>Gets any JSON object; the messages must speak of JSON.</summary>
    public static ChatResponseFormat JsonObject => new ChatJsonObjectFormat();

    /// <summary>Makes a format that the reply matches exactly.</summary>
    /// <param name="name">A name for the schema: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    /// <param name="schema">The JSON schema.</param>
    /// <param name="strict">Whether the reply must match; true by default.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the schema is no JSON object.</exception>
    public static ChatJsonSchemaFormat FromSchema(string name, string schema, bool? strict = true)
        => new(new ChatJsonSchema(name) { Schema = RawJson.Object(schema, nameof(schema)), Strict = strict });

    /// <summary>Makes a format from a type of yours, whose schema the reply matches.</summary>
    /// <param name="type">How the type is read, from a serializer context of your own. It must be read as an object.</param>
    /// <param name="name">A name for the schema; null for the type's.</param>
    /// <param name="strict">Whether the reply must match exactly; true by default.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException">The type is no object, or can't have a strict schema: the message names the property and the remedy.</exception>
    public static ChatJsonSchemaFormat ForType(JsonTypeInfo type, string? name = null, bool strict = true)
        => Require.NotNull(type).Kind == JsonTypeInfoKind.Object
            ? new(new ChatJsonSchema(name ?? SchemaName.Of(type.Type)) { Schema = RootSchema.Of(type, strict).Schema, Strict = strict })
            : throw new ArgumentException($"{type.Type.Name} is not read as an object, which a reply must be. Make it a property of one.", nameof(type));

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ChatResponseFormat>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "text" => Wire<ChatTextFormat>.Info,
            "json_object" => Wire<ChatJsonObjectFormat>.Info,
            "json_schema" => Wire<ChatJsonSchemaFormat>.Info,
            _ => Wire<UnknownResponseFormat>.Info,
        };
    }
}
