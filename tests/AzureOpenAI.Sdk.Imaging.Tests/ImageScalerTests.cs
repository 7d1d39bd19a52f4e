using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Images;
using SkiaSharp;

namespace AzureOpenAI.Sdk.Imaging.Tests;

/// <summary>Images become smaller; what they cost and what they show stays.</summary>
public sealed class ImageScalerTests
{
    private static IEnumerable<string> Models => ModelTable.Default.Models.Select(static model => model.Name).Distinct().Where(static name => ModelTable.Default.TryGetModel(name, out ModelFacts? facts) && facts.ImageRule is not null);

    [Test]
    public void A_photo_is_scaled_to_what_the_model_looks_at()
    {
        byte[] photo = Pictures.Make(3000, 2000);

        ScaledImage scaled = ImageScaler.Scale("gpt-4o", photo);

        Assert.That(scaled.ToString(), Is.EqualTo("3000×2000 → 1152×768, 1,105 tokens"));
        Assert.That((SizeOf(scaled.Bytes), scaled.MediaType, scaled.IsUnchanged), Is.EqualTo((new ImageDimensions(1152, 768), "image/jpeg", false)));
        Assert.That(scaled.Bytes.Length, Is.LessThan(photo.Length / 2));
    }

    [TestCaseSource(nameof(Models))]
    public void The_request_counts_the_same_before_and_after(string model)
    {
        var random = new Random(7);
        for (int round = 0; round < 3; round++)
        {
            byte[] image = Pictures.Make(random.Next(40, 2_600), random.Next(40, 2_600));

            ScaledImage scaled = ImageScaler.Scale(model, image);

            Assert.That(Count(model, scaled.Bytes), Is.EqualTo(Count(model, image)), $"{scaled.OriginalSize} → {scaled.Size}");
        }
    }

    [Test]
    public void An_image_that_is_small_enough_comes_back_byte_for_byte()
    {
        byte[] image = Pictures.Make(300, 200);

        ScaledImage scaled = ImageScaler.Scale("gpt-4o", image);

        Assert.That((scaled.IsUnchanged, scaled.Bytes.Span.SequenceEqual(image), scaled.MediaType), Is.EqualTo((true, true, "image/jpeg")));
    }

    [TestCase(SKEncodedImageFormat.Png, "image/png")]
    [TestCase(SKEncodedImageFormat.Webp, "image/webp")]
    [TestCase(SKEncodedImageFormat.Jpeg, "image/jpeg")]
    public void The_format_stays(SKEncodedImageFormat format, string mediaType)
    {
        ScaledImage scaled = ImageScaler.Scale("gpt-4o", Pictures.Make(2_000, 1_500, format));

        Assert.That((scaled.MediaType, SizeOf(scaled.Bytes)), Is.EqualTo((mediaType, new ImageDimensions(1024, 768))));
    }

    [Test]
    public void Another_format_can_be_asked_for()
    {
        ScaledImage scaled = ImageScaler.Scale("gpt-4o", Pictures.Make(2_000, 1_500, SKEncodedImageFormat.Png), new() { Format = ScaledImageFormat.WebP, Quality = 50 });

        Assert.That((scaled.MediaType, scaled.Bytes.Span[8..12].SequenceEqual("WEBP"u8)), Is.EqualTo(("image/webp", true)));
    }

    [Test]
    public void What_is_transparent_stays_transparent()
    {
        ScaledImage scaled = ImageScaler.Scale("gpt-4o", Pictures.Make(2_000, 1_500, SKEncodedImageFormat.Png, isOpaque: false));

        using SKBitmap pixels = SKBitmap.Decode(scaled.Bytes.Span);
        Assert.That(pixels.GetPixel(100, 700).Alpha, Is.Zero);
        Assert.That(pixels.GetPixel(900, 700).Alpha, Is.EqualTo(255));
    }

    // The red corner is stored at the top left. Where it must be seen, Exif 2.32 says in tag 274.
    [TestCase(1, 1152, 768, 0, 0)]
    [TestCase(2, 1152, 768, 1, 0)]
    [TestCase(3, 1152, 768, 1, 1)]
    [TestCase(4, 1152, 768, 0, 1)]
    [TestCase(5, 768, 1152, 0, 0)]
    [TestCase(6, 768, 1152, 1, 0)]
    [TestCase(7, 768, 1152, 1, 1)]
    [TestCase(8, 768, 1152, 0, 1)]
    public void A_photo_is_turned_as_the_camera_said(byte orientation, int width, int height, int right, int bottom)
    {
        byte[] photo = Pictures.WithOrientation(Pictures.Make(1_800, 1_200), orientation);

        ScaledImage scaled = ImageScaler.Scale("gpt-4o", photo);

        using SKBitmap pixels = SKBitmap.Decode(scaled.Bytes.Span);
        SKColor corner = pixels.GetPixel(right == 0 ? 30 : width - 31, bottom == 0 ? 30 : height - 31);
        Assert.That((pixels.Width, pixels.Height), Is.EqualTo((width, height)));
        Assert.That((corner.Red > 220, corner.Blue < 60), Is.EqualTo((true, true)), corner.ToString());
        Assert.That(Count("gpt-4o", scaled.Bytes), Is.EqualTo(Count("gpt-4o", photo)));
    }

    [Test]
    public void Low_detail_needs_no_more_than_its_window()
    {
        ScaledImage scaled = ImageScaler.Scale("gpt-4o", Pictures.Make(2_000, 1_000), new() { Detail = ImageDetail.Low });

        Assert.That(scaled.Count.Tokens.Expected, Is.EqualTo(85));
        Assert.That(Math.Max(scaled.Size.Width, scaled.Size.Height), Is.LessThanOrEqualTo(2_000));
    }

    [Test]
    public async Task A_stream_is_read_and_stays_open()
    {
        using var stream = new MemoryStream(Pictures.Make(2_000, 1_500));

        ScaledImage scaled = await ImageScaler.ScaleAsync("gpt-4o", stream);

        Assert.That((scaled.Size, stream.CanRead), Is.EqualTo((new ImageDimensions(1024, 768), true)));
    }

    [Test]
    public void Bad_input_is_refused_with_what_to_do()
    {
        byte[] image = Pictures.Make(2_000, 1_500);

        Assert.That(() => ImageScaler.Scale("gpt-4o", new byte[40]), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("The bytes are no image that can be read. Give a PNG, JPEG, GIF, WebP or BMP file."));
        Assert.That(() => ImageScaler.Scale("gpt-4o", image, new() { Quality = 0 }), Throws.ArgumentException.With.Message.EqualTo("ImageScalerOptions.Quality must be from 1 to 100."));
        Assert.That(() => ImageScaler.Scale("gpt-4o", image, new() { MaxPixels = 1_000 }), Throws.ArgumentException.With.Message.StartsWith("The image is 2000×1500; at most 1,000 pixels are decoded."));
        Assert.That(() => ImageScaler.Scale("o1-mini", image), Throws.ArgumentException.With.Message.Contains("takes no images"));
        Assert.That(() => ImageScaler.Scale("gpt-9", image), Throws.TypeOf<UnknownModelException>());
    }

    [Test]
    public void A_damaged_image_is_said_to_be_damaged()
    {
        byte[] png = Pictures.Make(2_000, 1_500, SKEncodedImageFormat.Png);

        Assert.That(() => ImageScaler.Scale("gpt-4o", png.AsMemory(0, png.Length / 2)), Throws.TypeOf<InvalidDataException>().With.Message.StartsWith("The image is damaged: it ends too early."));
    }

    [Test]
    public void A_header_that_claims_a_giant_is_refused_before_anything_is_decoded()
    {
        byte[] bomb = [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0x4E, 0x20, 0, 0, 0x4E, 0x20, 8, 6, 0, 0, 0, 0, 0, 0, 0];

        Assert.That(() => ImageScaler.Scale("gpt-4o", bomb), Throws.ArgumentException.With.Message.StartsWith("The image is 20000×20000"));
    }

    private static int Count(string model, ReadOnlyMemory<byte> image)
        => TokenEstimator.Default.Estimate(model, new ChatOptions([ChatMessage.User([ChatContentPart.FromImage(image)])])).InputTokens.Expected;

    private static ImageDimensions SizeOf(ReadOnlyMemory<byte> image) => ImageSize.TryRead(image.Span, out ImageDimensions size) ? size : default;
}
