using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Videos;

/// <summary>How wide and high a video is, in pixels. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct VideoSize
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public VideoSize(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets 720 wide and 1,280 high.</summary>
    public static VideoSize Portrait720 { get; } = new("720x1280");

    /// <summary>Gets 1,280 wide and 720 high.</summary>
    public static VideoSize Landscape720 { get; } = new("1280x720");

    /// <summary>Gets 1,024 wide and 1,792 high, with the larger models.</summary>
    public static VideoSize Portrait1024 { get; } = new("1024x1792");

    /// <summary>Gets 1,792 wide and 1,024 high, with the larger models.</summary>
    public static VideoSize Landscape1024 { get; } = new("1792x1024");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<VideoSize>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new VideoSize(value), Portrait720, Landscape720, Portrait1024, Landscape1024)
        {
        }
    }
}
