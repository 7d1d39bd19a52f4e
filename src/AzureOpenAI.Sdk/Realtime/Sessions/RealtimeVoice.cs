using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Who speaks: one of the service's voices, or one of your own. The service may add voices.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RealtimeVoice
{
    private readonly string? _value;

    /// <summary>Names a voice that has no member here.</summary>
    /// <param name="value">The voice as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public RealtimeVoice(string value) => _value = Require.NotEmpty(value);

    private RealtimeVoice(string id, bool isCustom) => (_value, IsCustom) = (Require.NotEmpty(id), isCustom);

    /// <summary>Gets the voice Alloy.</summary>
    public static RealtimeVoice Alloy { get; } = new("alloy");

    /// <summary>Gets the voice Ash.</summary>
    public static RealtimeVoice Ash { get; } = new("ash");

    /// <summary>Gets the voice Ballad.</summary>
    public static RealtimeVoice Ballad { get; } = new("ballad");

    /// <summary>Gets the voice Coral.</summary>
    public static RealtimeVoice Coral { get; } = new("coral");

    /// <summary>Gets the voice Echo.</summary>
    public static RealtimeVoice Echo { get; } = new("echo");

    /// <summary>Gets the voice Sage.</summary>
    public static RealtimeVoice Sage { get; } = new("sage");

    /// <summary>Gets the voice Shimmer.</summary>
    public static RealtimeVoice Shimmer { get; } = new("shimmer");

    /// <summary>Gets the voice Verse.</summary>
    public static RealtimeVoice Verse { get; } = new("verse");

    /// <summary>Gets the voice Marin.</summary>
    public static RealtimeVoice Marin { get; } = new("marin");

    /// <summary>Gets the voice Cedar.</summary>
    public static RealtimeVoice Cedar { get; } = new("cedar");

    /// <summary>Gets whether it is a voice of your own.</summary>
    public bool IsCustom { get; }

    /// <summary>Gets what was read, where it says more than the id.</summary>
    private string? Json { get; init; }

    /// <summary>Makes a voice of your own.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The voice.</returns>
    public static RealtimeVoice Custom(string id) => new(id, isCustom: true);

    /// <summary>Returns the name or the id.</summary>
    /// <returns>The text; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : JsonConverter<RealtimeVoice>
    {
        /// <inheritdoc/>
        public override RealtimeVoice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var read = NameOrId.Read(ref reader, "A voice");
            return read.IsId ? new RealtimeVoice(read.Text, isCustom: true) { Json = read.Json } : read.Text.Length == 0 ? default : new RealtimeVoice(read.Text);
        }

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, RealtimeVoice value, JsonSerializerOptions options)
            => new NameOrId(value.ToString(), value.IsCustom, value.Json).Write(Require.NotNull(writer));
    }
}
