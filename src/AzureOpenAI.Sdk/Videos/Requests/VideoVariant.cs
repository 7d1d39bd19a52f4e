namespace AzureOpenAI.Sdk.Videos;

/// <summary>What of a video is downloaded. The service may add values; one that has no member here can be made.</summary>
public readonly record struct VideoVariant
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public VideoVariant(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets the video itself, an MP4.</summary>
    public static VideoVariant Video { get; } = new("video");

    /// <summary>Gets a small picture of it.</summary>
    public static VideoVariant Thumbnail { get; } = new("thumbnail");

    /// <summary>Gets pictures of it, side by side.</summary>
    public static VideoVariant Spritesheet { get; } = new("spritesheet");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";
}
