using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What kind of content a part is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RealtimeContentKind
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public RealtimeContentKind(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets a text for the model.</summary>
    public static RealtimeContentKind InputText { get; } = new("input_text");

    /// <summary>Gets sound for the model.</summary>
    public static RealtimeContentKind InputAudio { get; } = new("input_audio");

    /// <summary>Gets an image for the model.</summary>
    public static RealtimeContentKind InputImage { get; } = new("input_image");

    /// <summary>Gets a text of the model.</summary>
    public static RealtimeContentKind OutputText { get; } = new("output_text");

    /// <summary>Gets speech of the model.</summary>
    public static RealtimeContentKind OutputAudio { get; } = new("output_audio");

    /// <summary>Gets a text, in events that tell of a part and in versions with a date.</summary>
    public static RealtimeContentKind Text { get; } = new("text");

    /// <summary>Gets speech, in events that tell of a part and in versions with a date.</summary>
    public static RealtimeContentKind Audio { get; } = new("audio");

    /// <summary>Gets another item, in versions with a date.</summary>
    public static RealtimeContentKind ItemReference { get; } = new("item_reference");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<RealtimeContentKind>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new RealtimeContentKind(value), InputText, InputAudio, InputImage, OutputText, OutputAudio, Text, Audio, ItemReference)
        {
        }
    }
}
