using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Videos;

/// <summary>What a video shows, and how. What is null is decided by the service.</summary>
public sealed class VideosOptions : WireModel, INamesKept
{
    // The limit of OpenAI's document 2.3.0.
    internal const int LongestPrompt = 32_000;

    private static readonly OptionRules Rules = new(nameof(VideosOptions));

    /// <summary>Creates options.</summary>
    /// <param name="prompt">What the video shows, at most 32,000 characters.</param>
    public VideosOptions(string prompt) => Prompt = Require.NotEmpty(prompt);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public VideosOptions()
    {
    }

    /// <summary>Gets or sets what the video shows, at most 32,000 characters.</summary>
    public string? Prompt { get; set; }

    /// <summary>Gets or sets how long it is; 4 seconds by default.</summary>
    public VideoSeconds? Seconds { get; set; }

    /// <summary>Gets or sets how wide and high it is; <c>720x1280</c> by default.</summary>
    public VideoSize? Size { get; set; }

    /// <summary>Gets or sets an image that it begins with, where the service finds it. To send the image itself, set <see cref="Image"/>.</summary>
    public VideoImageReference? InputReference { get; set; }

    /// <summary>Gets or sets an image that it begins with, of the same size as the video: PNG, JPEG or WebP. The request is a form then.</summary>
    [JsonIgnore]
    public FileContent? Image { get; set; }

    /// <summary>Gets or sets the model that a recorded request names. A client sends its own deployment instead.</summary>
    public string? Model { get; set; }

    /// <summary>Returns these options without what the client decides itself.</summary>
    internal VideosOptions Unrouted()
    {
        if (Model is null)
        {
            return this;
        }

        var copy = (VideosOptions)MemberwiseClone();
        copy.Model = null;
        return copy;
    }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        Rules.That(!string.IsNullOrEmpty(Prompt), nameof(Prompt), "is empty. Say what the video shows.");
        Rules.That(Prompt!.Length <= LongestPrompt, nameof(Prompt), $"has {Prompt.Length} characters; the service takes at most {LongestPrompt}.");
        Rules.That(Image is null || InputReference is null, nameof(Image), $"and {nameof(InputReference)} are both set. A video begins with one image: keep one of them.");
        Rules.That(
            InputReference is null || string.IsNullOrEmpty(InputReference.ImageUrl) != string.IsNullOrEmpty(InputReference.FileId),
            nameof(InputReference),
            $"must name exactly one: {nameof(VideoImageReference.ImageUrl)} or {nameof(VideoImageReference.FileId)}.");
        Rules.That(Image is not { Length: 0 }, nameof(Image), "has no bytes. Give an image that has some.");
    }

    void INamesKept.Name(ref HomeSearch search) => search.Must(InputReference?.FileId);
}
