using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Transcription;

/// <summary>What to write down in English, and how. What is null is decided by the service.</summary>
public sealed class TranslationOptions : WireModel
{
    /// <summary>Creates options for a file.</summary>
    /// <param name="file">The sound: flac, mp3, mp4, mpeg, mpga, m4a, ogg, wav or webm, of at most 25 MB.</param>
    public TranslationOptions(FileContent file) => File = Require.NotNull(file);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public TranslationOptions()
    {
    }

    /// <summary>Gets or sets the sound.</summary>
    [JsonIgnore]
    public FileContent? File { get; set; }

    /// <summary>Gets or sets a text in the style that is wanted, or what was said before, in English.</summary>
    public string? Prompt { get; set; }

    /// <summary>Gets or sets in which form the text comes; JSON by default.</summary>
    public TranscriptionFormat? ResponseFormat { get; set; }

    /// <summary>Gets or sets how free the choice of words is, from 0 to 1; 0 by default.</summary>
    public double? Temperature { get; set; }

    /// <summary>Gets or sets the model that a recorded request names. A client sends its own deployment instead.</summary>
    public string? Model { get; set; }

    /// <summary>Returns these options without what the client decides itself.</summary>
    internal TranslationOptions Unrouted()
    {
        if (Model is null)
        {
            return this;
        }

        var copy = (TranslationOptions)MemberwiseClone();
        copy.Model = null;
        return copy;
    }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        var rules = new OptionRules(nameof(TranslationOptions));
        SoundFile.Check(rules, File, nameof(File));
        rules.That(Temperature is null or (>= 0 and <= 1), nameof(Temperature), "must be from 0 to 1.");
        rules.That(ResponseFormat != TranscriptionFormat.DiarizedJson, nameof(ResponseFormat), "names speakers, which translations don't have.");
    }
}
