using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Videos;

/// <summary>What a video that is there is made anew with.</summary>
public sealed class VideosRemixOptions : WireModel
{
    private static readonly OptionRules Rules = new(nameof(VideosRemixOptions));

    /// <summary>Creates options.</summary>
    /// <param name="prompt">What is to be different, at most 32,000 characters.</param>
    public VideosRemixOptions(string prompt) => Prompt = Require.NotEmpty(prompt);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public VideosRemixOptions()
    {
    }

    /// <summary>Gets or sets what is to be different, at most 32,000 characters.</summary>
    public string? Prompt { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        Rules.That(!string.IsNullOrEmpty(Prompt), nameof(Prompt), "is empty. Say what is to be different.");
        Rules.That(
            Prompt!.Length <= VideosOptions.LongestPrompt, nameof(Prompt), $"has {Prompt.Length} characters; the service takes at most {VideosOptions.LongestPrompt}.");
    }
}
