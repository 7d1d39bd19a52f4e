using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Content;

namespace AzureOpenAI.Sdk.Speech;

/// <summary>What to say, and in whose voice. What is null is decided by the service.</summary>
public sealed class SpeechOptions : WireModel
{
    // The service's limits: the OpenAPI document of its API, version 2.3.0.
    private const int LongestText = 4_096;

    /// <summary>Creates options for a text.</summary>
    /// <param name="input">The text, of at most 4,096 characters.</param>
    /// <param name="voice">Who speaks.</param>
    public SpeechOptions(string input, SpeechVoice voice) => (Input, Voice) = (Require.NotNull(input), voice);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public SpeechOptions()
    {
    }

    /// <summary>Gets or sets the text, of at most 4,096 characters.</summary>
    public string? Input { get; set; }

    /// <summary>Gets or sets who speaks.</summary>
    public SpeechVoice? Voice { get; set; }

    /// <summary>Gets or sets how to speak, in words, for example "whisper"; tts-1 and tts-1-hd pay no heed.</summary>
    public string? Instructions { get; set; }

    /// <summary>Gets or sets the file format.</summary>
    /// <value>The default is <see langword="null"/>: the service sends MP3.</value>
    public SpeechFormat? ResponseFormat { get; set; }

    /// <summary>Gets or sets how fast to speak, from 0.25 to 4.</summary>
    /// <value>The default is <see langword="null"/>: the service speaks at normal speed, 1.</value>
    public double? Speed { get; set; }

    /// <summary>Gets or sets the model that a recorded request names. A client sends its own deployment instead.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets whether a recorded request asks for events. A client sets it by the method that is called.</summary>
    public SpeechStreamFormat? StreamFormat { get; set; }

    /// <summary>Returns these options without what the client decides itself.</summary>
    internal SpeechOptions Unrouted()
    {
        if (Model is null && StreamFormat is null)
        {
            return this;
        }

        var copy = (SpeechOptions)MemberwiseClone();
        (copy.Model, copy.StreamFormat) = (null, null);
        return copy;
    }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        var rules = new OptionRules(nameof(SpeechOptions));
        rules.That(!string.IsNullOrWhiteSpace(Input), nameof(Input), "is empty. Give the text to speak.");
        rules.That(!TextLength.IsOver(Input!, LongestText), nameof(Input), "has more than 4,096 characters, which the service refuses. Split it where a sentence ends, and make a call for each part.");
        rules.That(Voice is { } voice && voice != default(SpeechVoice), nameof(Voice), $"is missing. Name one, for example {nameof(SpeechVoice)}.{nameof(SpeechVoice.Alloy)}.");
        rules.That(Instructions is null || !TextLength.IsOver(Instructions, LongestText), nameof(Instructions), "have more than 4,096 characters. Shorten them.");
        rules.That(Speed is null or (>= 0.25 and <= 4), nameof(Speed), "must be from 0.25 to 4.");
    }
}
