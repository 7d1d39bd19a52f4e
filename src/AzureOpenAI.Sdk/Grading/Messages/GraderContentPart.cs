using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>A part of a message to a model that grades. A kind that this version does not know is an <see cref="UnknownGraderContentPart"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class GraderContentPart : WireModel
{
    private protected GraderContentPart(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Makes a part of a text.</summary>
    /// <param name="text">The text; templates such as <c>{{item.answer}}</c> stand for members of the example.</param>
    /// <returns>The part.</returns>
    public static GraderInputTextPart FromText(string text) => new() { Text = Require.NotNull(text) };

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<GraderContentPart>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        public override GraderContentPart? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => reader.TokenType == JsonTokenType.String
                ? new GraderInputTextPart { Text = TextConverter.Read(ref reader), IsPlain = true }
                : base.Read(ref reader, typeToConvert, options);

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, GraderContentPart value, JsonSerializerOptions options)
        {
            if (value is GraderInputTextPart { IsPlain: true, Text: { } text, PromptCacheBreakpoint: null, AdditionalProperties: null })
            {
                Require.NotNull(writer).WriteStringValue(text);
                return;
            }

            base.Write(writer, value, options);
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "input_text" => Wire<GraderInputTextPart>.Info,
            "output_text" => Wire<GraderOutputTextPart>.Info,
            "input_file" => Wire<GraderInputFilePart>.Info,
            "input_image" => Wire<GraderInputImagePart>.Info,
            "input_audio" => Wire<GraderInputAudioPart>.Info,
            _ => Wire<UnknownGraderContentPart>.Info,
        };
    }
}
