using AzureOpenAI.Sdk.Images;

namespace AzureOpenAI.Sdk.Tests.Images;

public sealed class ImagesOptionsTests
{
    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case(new ImagesOptions(), "Say what", "missing");
        yield return Case(new ImagesOptions(" "), "Say what", "blank");
        yield return Case(new ImagesOptions("secret" + new string('x', 32_000)), "32,000", "long");
        yield return Case(new ImagesOptions("secret") { N = 0 }, "1 to 10", "no images");
        yield return Case(new ImagesOptions("secret") { N = 11 }, "1 to 10", "too many images");
        yield return Case(new ImagesOptions("secret") { OutputFormat = GeneratedImageFormat.Jpeg, OutputCompression = 101 }, "0 to 100", "compression of 101");
        yield return Case(new ImagesOptions("secret") { OutputCompression = 50 }, "JPEG or WebP", "compression of the default format");
        yield return Case(new ImagesOptions("secret") { OutputFormat = GeneratedImageFormat.Png, OutputCompression = 50 }, "JPEG or WebP", "compression of PNG");
        yield return Case(new ImagesOptions("secret") { OutputFormat = GeneratedImageFormat.Jpeg, Background = GeneratedImageBackground.Transparent }, "PNG or WebP", "transparent JPEG");
        yield return Case(new ImagesOptions("secret") { PartialImages = 2 }, "StreamAsync", "partial images without a stream");
        yield return Case(new ImagesOptions("secret") { PartialImages = 4 }, "0 to 3", "too many partial images");
        static TestCaseData Case(ImagesOptions options, string hint, string name) => new TestCaseData(options, hint).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Wrong))]
    public void A_contradiction_is_told(ImagesOptions options, string hint)
        => Assert.That(() => options.Validate(), Throws.ArgumentException.With.Message.Contains(hint).And.Message.Contains("ImagesOptions.").And.Message.Not.Contains("secret"));

    [Test]
    public void Good_options_pass()
    {
        Assert.That(() => new ImagesOptions(new string('x', 32_000)) { N = 10, OutputCompression = 100, PartialImages = 0 }.Validate(), Throws.Nothing);
        Assert.That(() => new ImagesOptions("A map") { OutputFormat = GeneratedImageFormat.WebP, OutputCompression = 0, Background = GeneratedImageBackground.Transparent }.Validate(), Throws.Nothing);
        Assert.That(() => new ImagesOptions("A map") { PartialImages = 3 }.Validate(streamed: true), Throws.Nothing);
    }

    [Test]
    public void A_character_that_takes_two_places_counts_once()
    {
        string emojis = string.Concat(Enumerable.Repeat("🦝", 32_000));

        Assert.That(() => new ImagesOptions(emojis).Validate(), Throws.Nothing);
        Assert.That(() => new ImagesOptions(emojis + "!").Validate(), Throws.ArgumentException);
    }

    [Test]
    public void A_client_sends_its_own_deployment_and_leaves_the_options_alone()
    {
        var options = new ImagesOptions("A map") { Model = "dall-e-3", Stream = true, User = "u" };

        ImagesOptions sent = options.Unrouted();

        Assert.That((sent.Model, sent.Stream, sent.User), Is.EqualTo((null as string, null as bool?, "u")));
        Assert.That((options.Model, options.Stream), Is.EqualTo(("dall-e-3", (bool?)true)));
    }
}
