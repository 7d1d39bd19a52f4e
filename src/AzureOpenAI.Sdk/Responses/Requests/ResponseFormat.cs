using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What the text must look like. A kind that this version does not know is an <see cref="UnknownResponseFormat"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ResponseFormat : WireModel
{
    private protected ResponseFormat(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Gets text, the default.</summary>
    public static ResponseFormat Text => new ResponseTextFormat();

    /// <summary>Gets any JSON object; the input must speak of JSON.</summary>
    public static ResponseFormat JsonObject => new ResponseJsonObjectFormat();

    /// <summary>Makes a format that the text matches exactly.</summary>
    /// <param name="name">A name for the schema: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    /// <param name="schema">The JSON schema.</param>
    /// <param name="strict">Whether the text must match; true by default.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the schema is no JSON object.</exception>
    public static ResponseJsonSchemaFormat FromSchema(string name, string schema, bool? strict = true)
        => new() { Name = Require.NotEmpty(name), Schema = RawJson.Object(schema, nameof(schema)), Strict = strict };

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ResponseFormat>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "text" => Wire<ResponseTextFormat>.Info,
            "json_object" => Wire<ResponseJsonObjectFormat>.Info,
            "json_schema" => Wire<ResponseJsonSchemaFormat>.Info,
            _ => Wire<UnknownResponseFormat>.Info,
        };
    }
}
