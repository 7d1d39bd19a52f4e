using AzureOpenAI.Sdk.Images;

namespace AzureOpenAI.Sdk.Tests.Images;

public sealed class ImagesEditOptionsTests
{
    private const int FourMegabytes = 4 * 1024 * 1024;

    private static FileContent Text => FileContent.FromBytes("A secret"u8.ToArray(), "secret.png");

    private static IEnumerable<TestCaseData> Wrong()
    {
        ImageReference reference = ImageReference.FromFile("file-1");
        yield return Case(new ImagesEditOptions(), "Say what", "nothing");
        yield return Case(new ImagesEditOptions("secret"), "at least one image", "no image");
        yield return Case(new ImagesEditOptions("secret") { MaskFile = Pictures.Png() }, "the image that it belongs to", "a mask alone");
        yield return Case(new ImagesEditOptions("secret", [Pictures.Png()]) { Images = [reference] }, "can't be mixed", "files and references");
        yield return Case(new ImagesEditOptions("secret", [Pictures.Png()]) { Mask = reference }, "can't be mixed", "a file with a referenced mask");
        yield return Case(new ImagesEditOptions("secret", [reference]) { MaskFile = Pictures.Png() }, "can't be mixed", "a reference with a mask file");
        yield return Case(new ImagesEditOptions("secret", [.. Enumerable.Repeat(Pictures.Jpeg(), 17)]), "16", "17 files");
        yield return Case(new ImagesEditOptions("secret", Enumerable.Repeat(reference, 17)), "16", "17 references");
        yield return Case(new ImagesEditOptions("secret", [new ImageReference()]), "one and not both", "an empty reference");
        yield return Case(new ImagesEditOptions("secret", [new ImageReference { FileId = "f", ImageUrl = "https://example.com" }]), "one and not both", "a double reference");
        yield return Case(new ImagesEditOptions("secret", [reference]) { Mask = new ImageReference() }, "Mask", "an empty mask");
        yield return Case(new ImagesEditOptions("secret", [ImageReference.FromUrl("data:image/png;base64," + new string('A', 20_971_520))]), "as a file", "a long address");
        yield return Case(new ImagesEditOptions("secret", new FileContent[] { null! }), "null", "a null file");
        yield return Case(new ImagesEditOptions("secret", new ImageReference[] { null! }), "null", "a null reference");
        yield return Case(new ImagesEditOptions("secret", [Text]), "PNG, JPEG or WebP", "a text");
        yield return Case(new ImagesEditOptions("secret", [FileContent.FromBytes(Array.Empty<byte>(), "a.png")]), "empty file", "an empty file");
        yield return Case(new ImagesEditOptions("secret", [Pictures.Png(name: "picture.bin")]), "content type", "a name that tells no type");
        yield return Case(new ImagesEditOptions("secret", [Pictures.Png(size: (50 * 1024 * 1024) + 1)]), "50 MB", "a large file");
        yield return Case(new ImagesEditOptions("secret", [Pictures.Png()]) { MaskFile = Pictures.WebP() }, "MaskFile must be a PNG", "a mask that is no PNG");
        yield return Case(new ImagesEditOptions("secret", [Pictures.Png(64, 64)]) { MaskFile = Pictures.Png(64, 32) }, "as wide and as high", "a mask of another size");
        yield return Case(new ImagesEditOptions("secret", [Pictures.Png()]) { PartialImages = 1 }, "StreamEditAsync", "partial images without a stream");
        static TestCaseData Case(ImagesEditOptions options, string hint, string name) => new TestCaseData(options, hint).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Wrong))]
    public void A_contradiction_is_told(ImagesEditOptions options, string hint)
        => Assert.That(() => options.Validate(), Throws.ArgumentException.With.Message.Contains(hint).And.Message.Contains("ImagesEditOptions.").And.Message.Not.Contains("secret"));

    [Test]
    public void Good_options_pass()
    {
        FileContent[] kinds = [Pictures.Png(64, 32), Pictures.Jpeg("a.jpeg"), Pictures.WebP()];

        Assert.That(() => new ImagesEditOptions("All", kinds) { MaskFile = Pictures.Png(64, 32) }.Validate(), Throws.Nothing);
        Assert.That(() => new ImagesEditOptions("All", Pictures.Jpeg()) { MaskFile = Pictures.Png(64, 32) }.Validate(), Throws.Nothing);
        Assert.That(() => new ImagesEditOptions("All", [.. Enumerable.Repeat(Pictures.Png(), 16)]) { PartialImages = 3 }.Validate(streamed: true), Throws.Nothing);
        Assert.That(() => new ImagesEditOptions("All", [ImageReference.FromFile("file-1")]) { Mask = ImageReference.FromUrl("https://example.com/m.png") }.Validate(), Throws.Nothing);
    }

    [Test]
    public void A_stream_that_can_be_read_once_is_not_looked_at()
    {
        using var once = new OneWay("no image"u8.ToArray());

        Assert.That(() => new ImagesEditOptions("It", FileContent.FromStream(once, "a.png")).Validate(), Throws.Nothing);
        Assert.That(once.Position, Is.Zero);
    }

    [TestCase(64, 32, "square")]
    [TestCase(64, 64, "4 MB")]
    public void A_variation_is_of_a_small_square_PNG(int width, int height, string hint)
        => Assert.That(
            () => new ImagesVariationOptions(Pictures.Png(width, height, size: hint == "square" ? 100 : FourMegabytes + 1)).Validate(),
            Throws.ArgumentException.With.Message.Contains(hint).And.Message.Contains("ImagesVariationOptions.Image"));

    [Test]
    public void A_variation_needs_a_PNG()
    {
        Assert.That(() => new ImagesVariationOptions().Validate(), Throws.ArgumentException.With.Message.Contains("missing"));
        Assert.That(() => new ImagesVariationOptions(Pictures.Jpeg()).Validate(), Throws.ArgumentException.With.Message.Contains("must be a PNG"));
        Assert.That(() => new ImagesVariationOptions(Pictures.Png()) { N = 11 }.Validate(), Throws.ArgumentException.With.Message.Contains("1 to 10"));
        Assert.That(() => new ImagesVariationOptions(Pictures.Png(size: FourMegabytes)) { N = 10 }.Validate(), Throws.Nothing);
    }

    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
