using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Images;

/// <summary>How large an image is, in pixels. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct GeneratedImageSize
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public GeneratedImageSize(string value) => _value = Require.NotEmpty(value);

    /// <summary>Names a size for models that take any, such as gpt-image-2.</summary>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is not positive.</exception>
    public GeneratedImageSize(int width, int height)
        : this($"{Positive(width, nameof(width))}x{Positive(height, nameof(height))}")
    {
    }

    /// <summary>Gets what the model finds best.</summary>
    public static GeneratedImageSize Auto { get; } = new("auto");

    /// <summary>Gets 256 × 256, of DALL-E 2.</summary>
    public static GeneratedImageSize Square256 { get; } = new("256x256");

    /// <summary>Gets 512 × 512, of DALL-E 2.</summary>
    public static GeneratedImageSize Square512 { get; } = new("512x512");

    /// <summary>Gets 1024 × 1024, of all models.</summary>
    public static GeneratedImageSize Square1024 { get; } = new("1024x1024");

    /// <summary>Gets 1536 × 1024, of the gpt-image models.</summary>
    public static GeneratedImageSize Landscape1536 { get; } = new("1536x1024");

    /// <summary>Gets 1024 × 1536, of the gpt-image models.</summary>
    public static GeneratedImageSize Portrait1536 { get; } = new("1024x1536");

    /// <summary>Gets 1792 × 1024, of DALL-E 3.</summary>
    public static GeneratedImageSize Landscape1792 { get; } = new("1792x1024");

    /// <summary>Gets 1024 × 1792, of DALL-E 3.</summary>
    public static GeneratedImageSize Portrait1792 { get; } = new("1024x1792");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    private static int Positive(int side, string name) => side > 0 ? side : throw new ArgumentOutOfRangeException(name, "A side has at least one pixel.");

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<GeneratedImageSize>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new GeneratedImageSize(value), Auto, Square256, Square512, Square1024, Landscape1536, Portrait1536, Landscape1792, Portrait1792)
        {
        }
    }
}
