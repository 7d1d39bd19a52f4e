using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Estimation.Tests.Images;

namespace AzureOpenAI.Sdk.Estimation.Tests.Requests;

public sealed class ImageEstimateTests
{
    private const int TextAndFrame = 8;

    [Test]
    public void An_image_that_is_sent_is_measured_by_its_header()
    {
        RequestEstimate estimate = Ask("gpt-4o", DataUrl(ImageFiles.Png(2_048, 4_096)), "high");

        Assert.That(estimate.InputTokens, Is.EqualTo(new TokenRange(TextAndFrame + 1_105)));
        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Exact));
        Assert.That(Image(estimate).Label, Is.EqualTo("image 1 of message 1 (user)"));
        Assert.That(Image(estimate).Detail, Is.EqualTo("2048×4096 → 768×1536, 6 tiles: 85 + 6 × 170"));
    }

    [Test]
    public void The_size_of_a_JPEG_is_found_behind_its_previews()
    {
        byte[] photo = ImageFiles.Jpeg(2_048, 4_096, previewLength: 60_000, previews: 5);

        Assert.That(Image(Ask("gpt-4o-mini", DataUrl(photo), "high")).Tokens, Is.EqualTo(36_835));
    }

    [Test]
    public void Base64_whose_signs_are_escaped_is_read_as_well()
    {
        string escaped = DataUrl(ImageFiles.Jpeg(2_048, 4_096, previewLength: 3_000)).Replace("/", "\\/", StringComparison.Ordinal).Replace("+", "\\u002B", StringComparison.Ordinal);

        Assert.That(Image(Ask("gpt-4o", escaped, "high")).Tokens, Is.EqualTo(1_105));
    }

    [Test]
    public void An_image_that_is_named_by_URL_is_a_bound_and_says_so()
    {
        RequestEstimate estimate = Ask("gpt-4o", "http://169.254.169.254/image.png", "high");

        Assert.That(Image(estimate).Range, Is.EqualTo(new TokenRange(255, 1_445, 1_445)));
        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Bound));
        Assert.That(estimate.ExactnessReasons.Single(), Does.Contain("not fetched"));
    }

    [Test]
    public void An_image_that_is_named_by_URL_is_exact_where_its_size_does_not_matter()
    {
        RequestEstimate estimate = Ask("gpt-4o", "https://example.com/image.png", "low");

        Assert.That(estimate.InputTokens, Is.EqualTo(new TokenRange(TextAndFrame + 85)));
        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Exact));
    }

    [Test]
    public void The_caller_can_tell_the_size_of_an_image_that_is_named_by_URL()
    {
        var options = new TokenEstimatorOptions { RemoteImageSize = static url => url == "https://example.com/a.png" ? new ImageDimensions(512, 512) : null };

        RequestEstimate estimate = Ask("gpt-4o", "https://example.com/a.png", "high", options);

        Assert.That(estimate.InputTokens, Is.EqualTo(new TokenRange(TextAndFrame + 255)));
    }

    [TestCase("data:image/png;base64,bm90IGFuIGltYWdl")]
    [TestCase("data:image/png;base64,%%%")]
    [TestCase("data:image/png;base64,")]
    [TestCase("data:image/svg+xml,%3Csvg/%3E")]
    [TestCase("data:")]
    [TestCase("")]
    public void What_is_no_image_is_a_bound(string url)
    {
        RequestEstimate estimate = Ask("gpt-4o", url, "high");

        Assert.That(Image(estimate).Range.Upper, Is.EqualTo(1_445));
        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Bound));
    }

    [Test]
    public void A_header_that_lies_about_its_size_is_a_bound_that_does_not_overflow()
    {
        RequestEstimate estimate = Ask("gpt-5.6-sol", DataUrl(ImageFiles.Png(int.MaxValue, int.MaxValue)), "original");

        Assert.That(Image(estimate).Tokens, Is.EqualTo(23_500));
        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Bound));
    }

    [Test]
    public void Images_on_models_with_patches_have_a_frame_of_their_own()
    {
        // Measured on gpt-5-mini: an image of 597 × 566 costs 411 and 2, text and frame apart.
        RequestEstimate estimate = Ask("gpt-5-mini", DataUrl(ImageFiles.Png(597, 566)), "auto");

        Assert.That(Image(estimate).Tokens, Is.EqualTo(411));
        Assert.That(estimate.Parts.Single(static part => part.Label == "frame of the images").Tokens, Is.EqualTo(2));
    }

    [Test]
    public void A_model_that_takes_no_images_says_so()
    {
        RequestEstimate estimate = Ask("gpt-35-turbo", DataUrl(ImageFiles.Png(100, 100)), "high");

        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Bound));
        Assert.That(estimate.ExactnessReasons.Single(), Does.Contain("takes no images"));
    }

    private static EstimatePart Image(RequestEstimate estimate) => estimate.Parts.Single(static part => part.Kind == EstimatePartKind.Image);

    private static string DataUrl(byte[] image) => $"data:image/png;base64,{Convert.ToBase64String(image)}";

    private static RequestEstimate Ask(string model, string url, string detail, TokenEstimatorOptions? options = null) => Json.Chat(
        $$"""
        { "messages": [ { "role": "user", "content": [
          { "type": "text", "text": "Hello" },
          { "type": "image_url", "image_url": { "url": "{{url}}", "detail": "{{detail}}" } }
        ] } ] }
        """,
        model,
        options);
}
