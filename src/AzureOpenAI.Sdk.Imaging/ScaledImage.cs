using System.Globalization;
using AzureOpenAI.Sdk.Estimation.Images;

namespace AzureOpenAI.Sdk.Imaging;

/// <summary>An image as it should be sent.</summary>
public sealed class ScaledImage
{
    internal ScaledImage(ReadOnlyMemory<byte> bytes, string mediaType, ImageDimensions from, ImageDimensions size, ImageTokenCount count, bool isUnchanged)
        => (Bytes, MediaType, OriginalSize, Size, Count, IsUnchanged) = (bytes, mediaType, from, size, count, isUnchanged);

    /// <summary>Gets the image's bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Gets the type of the bytes, such as <c>image/jpeg</c>.</summary>
    public string MediaType { get; }

    /// <summary>Gets the size that the image had.</summary>
    public ImageDimensions OriginalSize { get; }

    /// <summary>Gets the size for the model. Where <see cref="IsUnchanged"/> is false, the image has it, or it has it on its side when its Exif data asked for a turn.</summary>
    public ImageDimensions Size { get; }

    /// <summary>Gets what the image costs, before and after alike.</summary>
    public ImageTokenCount Count { get; }

    /// <summary>Gets whether the bytes are those that were given: the model looks at all of it, or scaling would have made it no smaller.</summary>
    public bool IsUnchanged { get; }

    /// <summary>Returns the sizes and the tokens; never what the image shows.</summary>
    /// <returns>Such as <c>6000×4000 → 1152×768, 765 tokens</c>.</returns>
    public override string ToString()
        => string.Format(CultureInfo.InvariantCulture, IsUnchanged ? "{0}, {2:N0} tokens" : "{0} → {1}, {2:N0} tokens", OriginalSize, Size, Count.Tokens.Expected);

    internal static ScaledImage Unchanged(ReadOnlyMemory<byte> bytes, ImageDimensions size, ImageTokenCount count)
        => new(bytes, TypeOf(bytes.Span), size, size, count, isUnchanged: true);

    private static string TypeOf(ReadOnlySpan<byte> bytes) => bytes[0] switch
    {
        0x89 => "image/png",
        0xFF => "image/jpeg",
        (byte)'G' => "image/gif",
        (byte)'R' => "image/webp",
        (byte)'B' => "image/bmp",
        (byte)'I' or (byte)'M' => "image/tiff",
        _ => "image/heif",
    };
}
