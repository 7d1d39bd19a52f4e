namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A part of what is said. Which members it has, follows from its kind.</summary>
public sealed class RealtimeContentPart : WireModel
{
    /// <summary>Gets or sets what kind it is.</summary>
    public RealtimeContentKind? Type { get; set; }

    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }

    /// <summary>Gets or sets the sound. The service sends it in deltas, and in an item only when that is retrieved.</summary>
    public EncodedBytes? Audio { get; set; }

    /// <summary>Gets or sets what the sound says.</summary>
    public string? Transcript { get; set; }

    /// <summary>Gets or sets an image, as a <c>data:</c> address.</summary>
    public string? ImageUrl { get; set; }

    /// <summary>Gets or sets how closely the image is looked at.</summary>
    public RealtimeImageDetail? Detail { get; set; }

    /// <summary>Gets or sets the item that is referred to, where versions with a date take a reference.</summary>
    public string? Id { get; set; }

    /// <summary>Makes a text for the model.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The part.</returns>
    public static RealtimeContentPart InputText(string text) => new() { Type = RealtimeContentKind.InputText, Text = Require.NotEmpty(text) };

    /// <summary>Makes sound for the model.</summary>
    /// <param name="audio">The sound, in the format of the session.</param>
    /// <param name="transcript">What it says, if that is known.</param>
    /// <returns>The part.</returns>
    public static RealtimeContentPart InputAudio(ReadOnlyMemory<byte> audio, string? transcript = null)
        => new() { Type = RealtimeContentKind.InputAudio, Audio = new EncodedBytes(audio), Transcript = transcript };

    /// <summary>Makes an image for the model.</summary>
    /// <param name="image">The image.</param>
    /// <param name="mediaType">What it is, such as <c>image/png</c>.</param>
    /// <returns>The part.</returns>
    public static RealtimeContentPart InputImage(ReadOnlyMemory<byte> image, string mediaType)
        => new() { Type = RealtimeContentKind.InputImage, ImageUrl = $"data:{Require.NotEmpty(mediaType)};base64,{Convert.ToBase64String(image.ToArray())}" };

    /// <summary>Makes a text as if the model had said it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The part.</returns>
    public static RealtimeContentPart OutputText(string text) => new() { Type = RealtimeContentKind.OutputText, Text = Require.NotEmpty(text) };
}
