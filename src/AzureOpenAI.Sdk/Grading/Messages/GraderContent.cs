using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>What a message to a model that grades says: a text, a part, or several. It is written in the form in which it was made or read.</summary>
[JsonConverter(typeof(Converter))]
public sealed class GraderContent
{
    private readonly bool _isOne;

    /// <summary>Creates the content of a text.</summary>
    /// <param name="text">The text; templates such as <c>{{item.answer}}</c> stand for members of the example.</param>
    public GraderContent(string text)
        : this(new GraderInputTextPart { Text = Require.NotNull(text), IsPlain = true })
    {
    }

    /// <summary>Creates the content of a part.</summary>
    /// <param name="part">The part.</param>
    public GraderContent(GraderContentPart part) => (Parts, _isOne) = ([Require.NotNull(part)], true);

    /// <summary>Creates the content of parts.</summary>
    /// <param name="parts">The parts, in order.</param>
    public GraderContent(IEnumerable<GraderContentPart> parts) => Parts = [.. Require.NotNull(parts)];

    /// <summary>Gets the parts; a plain text is one part.</summary>
    public IReadOnlyList<GraderContentPart> Parts { get; }

    /// <summary>Makes the content of a text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator GraderContent(string text) => new(text);

    /// <summary>Names the number of parts: what is said never reaches a log by accident.</summary>
    /// <returns>The type and the number of parts.</returns>
    public override string ToString() => $"{nameof(GraderContent)} ({Parts.Count} parts)";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : JsonConverter<GraderContent>
    {
        /// <inheritdoc/>
        public override GraderContent? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => reader.TokenType == JsonTokenType.StartArray
                ? new GraderContent(Nested.Read(ref reader, Wire<IReadOnlyList<GraderContentPart>>.Info)!)
                : new GraderContent(Nested.Read(ref reader, Wire<GraderContentPart>.Info)!);

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, GraderContent value, JsonSerializerOptions options)
        {
            Require.NotNull(writer);
            if (Require.NotNull(value)._isOne)
            {
                JsonSerializer.Serialize(writer, value.Parts[0], Wire<GraderContentPart>.Info);
            }
            else
            {
                JsonSerializer.Serialize(writer, value.Parts, Wire<IReadOnlyList<GraderContentPart>>.Info);
            }
        }
    }
}
