using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Whether what the user says is written down, by which model, and what helps it. It is billed apart.</summary>
public sealed class RealtimeTranscription : WireModel
{
    /// <summary>Creates one.</summary>
    /// <param name="model">The model, such as <c>gpt-4o-transcribe</c>.</param>
    public RealtimeTranscription(string model) => Model = Require.NotEmpty(model);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeTranscription()
    {
    }

    /// <summary>Gets that nothing is written down. On the wire it is <c>null</c>.</summary>
    public static RealtimeTranscription Off => new() { IsOff = true };

    /// <summary>Gets whether nothing is written down.</summary>
    [JsonIgnore]
    public bool IsOff { get; private init; }

    /// <summary>Gets or sets the model.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets the language that is spoken, such as <c>en</c> (ISO 639-1): it helps.</summary>
    public string? Language { get; set; }

    /// <summary>Gets or sets the languages that may be spoken, where the model takes several.</summary>
    public IReadOnlyList<string> Languages { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets words that may be said, where the model takes them.</summary>
    public IReadOnlyList<string> Keywords { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets a text that shows the style; for whisper a list of words.</summary>
    public string? Prompt { get; set; }

    /// <summary>Gets or sets how long the model waits for more sound before it writes, where the model takes that.</summary>
    public string? Delay { get; set; }

    /// <summary>Reads and writes it; <c>null</c> says that it is off.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : SwitchConverter<RealtimeTranscription>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(static () => Off, static value => value.IsOff)
        {
        }
    }
}
