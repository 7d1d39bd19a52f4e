using System.Globalization;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Estimation.Images;
using SkiaSharp;

namespace AzureOpenAI.Sdk.Imaging;

/// <summary>Scales images down to what a model looks at, before they are sent: the same tokens, fewer bytes.</summary>
/// <remarks>The size is that of <see cref="ImageAdvice.LargestUseful"/>. All members are safe for many threads at once.</remarks>
public static class ImageScaler
{
    /// <summary>Scales an image down for a model, if the model looks at less than there is.</summary>
    /// <param name="model">A model's name, such as <c>gpt-4o</c>.</param>
    /// <param name="image">The image: PNG, JPEG, GIF, WebP or BMP. Of an animation the first picture is taken when it must be scaled.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>The image to send; the given bytes themselves where nothing is gained by scaling.</returns>
    /// <exception cref="UnknownModelException">The model is not known.</exception>
    /// <exception cref="ArgumentException">The model takes no images, an option is out of range, or the image is larger than <see cref="ImageScalerOptions.MaxPixels"/>.</exception>
    /// <exception cref="InvalidDataException">The bytes are no image that can be read, or a damaged one.</exception>
    public static ScaledImage Scale(string model, ReadOnlyMemory<byte> image, ImageScalerOptions? options = null)
    {
        Require.NotEmpty(model);
        options ??= new();
        options.Validate();
        if (!ImageSize.TryRead(image.Span, out ImageDimensions size))
        {
            throw new InvalidDataException("The bytes are no image that can be read. Give a PNG, JPEG, GIF, WebP or BMP file.");
        }

        ImageAdvice advice = ImageAdvice.For(model, size.Width, size.Height, options.Detail, options.Models);
        ImageDimensions target = advice.LargestUseful;
        if (target == size)
        {
            return ScaledImage.Unchanged(image, size, advice.Count);
        }

        if ((long)size.Width * size.Height > options.MaxPixels)
        {
            throw new ArgumentException(string.Format(CultureInfo.InvariantCulture, "The image is {0}; at most {1:N0} pixels are decoded. Raise {2}.{3} if you trust where it comes from.", size, options.MaxPixels, nameof(ImageScalerOptions), nameof(ImageScalerOptions.MaxPixels)), nameof(image));
        }

        using SKBitmap pixels = Pixels.Read(image, size, target);
        (byte[] bytes, string mediaType) = Pixels.Write(pixels, image.Span, options);
        return bytes.Length >= image.Length
            ? ScaledImage.Unchanged(image, size, advice.Count)
            : new(bytes, mediaType, size, target, advice.Count, isUnchanged: false);
    }

    /// <summary>Scales an image down for a model, if the model looks at less than there is.</summary>
    /// <param name="model">A model's name, such as <c>gpt-4o</c>.</param>
    /// <param name="image">The image, which is read to its end and stays open.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The image to send; the given bytes themselves where nothing is gained by scaling.</returns>
    /// <exception cref="UnknownModelException">The model is not known.</exception>
    /// <exception cref="ArgumentException">The model takes no images, an option is out of range, or the image is larger than <see cref="ImageScalerOptions.MaxPixels"/>.</exception>
    /// <exception cref="InvalidDataException">The bytes are no image that can be read, or a damaged one.</exception>
    public static async Task<ScaledImage> ScaleAsync(string model, Stream image, ImageScalerOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var bytes = new MemoryStream();
        await Require.NotNull(image).CopyToAsync(bytes, 81_920, cancellationToken).ConfigureAwait(false);
        return Scale(model, bytes.GetBuffer().AsMemory(0, (int)bytes.Length), options);
    }
}
