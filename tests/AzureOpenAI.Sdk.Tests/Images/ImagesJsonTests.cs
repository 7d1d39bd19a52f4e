using AzureOpenAI.Sdk.Images;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Images;

public sealed class ImagesJsonTests
{
    [Test]
    public void Requests_and_a_response_survive()
    {
        RoundTrip.Check<ImagesOptions>(WireSample.Read("Images/request.json"));
        RoundTrip.Check<ImagesEditOptions>(WireSample.Read("Images/edit.json"));
        ImagesResult result = RoundTrip.Check<ImagesResult>(WireSample.Read("Images/response.json"));

        Assert.That(result.CreatedAt, Is.EqualTo(new DateTimeOffset(2026, 1, 7, 19, 35, 18, TimeSpan.Zero)));
        Assert.That(result.Size, Is.EqualTo(GeneratedImageSize.Landscape1536));
        Assert.That(result.Image, Is.SameAs(result.Data[0]));
        Assert.That(result.Image!.MediaType, Is.EqualTo("image/png"));
        Assert.That(result.Image.Bytes.Length, Is.EqualTo(26));
        Assert.That(result.Data[1].RevisedPrompt, Does.Contain("full moon"));
        Assert.That(result.Data[1].PromptFilterResults!.Profanity!.Detected, Is.True);
        Assert.That(result.Data[1].ContentFilterResults!.IsFiltered, Is.False);
        Assert.That(result.Usage!.OutputTokensDetails!.ImageTokens, Is.EqualTo(2_288));
    }

    [Test]
    public void Each_event_of_a_stream_survives()
    {
        ImagesUpdate[] updates = [.. WireSample.Events("Images/stream.txt").Select(RoundTrip.Check<ImagesUpdate>)];

        Assert.That(updates.Select(update => update.IsPartial), Is.EqualTo(new[] { true, true, false }));
        Assert.That(updates.Select(update => update.IsFinal), Is.EqualTo(new[] { false, false, true }));
        Assert.That(updates.Select(update => update.Bytes.Length), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(updates[1].PartialImageIndex, Is.EqualTo(1));
        Assert.That(updates[0].CreatedAt, Is.EqualTo(new DateTimeOffset(2026, 1, 7, 19, 35, 10, TimeSpan.Zero)));
    }

    [Test]
    public void What_is_new_survives()
    {
        RoundTrip.Check<ImagesOptions>("""{ "prompt": "a", "size": "7x7", "quality": "ultra", "style": "s", "background": "b", "output_format": "avif", "moderation": "m", "response_format": "r", "new": { "a": 1 } }""");
        RoundTrip.Check<ImagesEditOptions>("""{ "prompt": "a", "images": [{ "new": 1 }], "mask": { "new": 2 }, "input_fidelity": "middling", "new": 3 }""");
        RoundTrip.Check<ImagesResult>("""{ "created": 1, "data": [{ "new": 1, "url": "" }], "usage": { "input_tokens": 1, "output_tokens": 1, "total_tokens": 2, "new": 3 }, "image": 4 }""");
        ImagesUpdate update = RoundTrip.Check<ImagesUpdate>("""{ "type": "image_generation.resting", "minutes": 3 }""");

        Assert.That(update.IsPartial || update.IsFinal, Is.False);
    }

    [Test]
    public void Options_are_written_as_the_service_reads_them()
        => JsonTree.AssertEqual(
            """{ "prompt": "A map", "size": "1536x864", "quality": "high", "response_format": "b64_json" }""",
            AzureOpenAIJson.ToJson(new ImagesOptions("A map") { Size = new GeneratedImageSize(1536, 864), Quality = GeneratedImageQuality.High, ResponseFormat = GeneratedImageDelivery.Bytes }));

    [Test]
    public void References_are_written_as_the_service_reads_them()
        => JsonTree.AssertEqual(
            """{ "prompt": "Both", "images": [{ "image_url": "https://example.com/a.png" }, { "file_id": "file-1" }] }""",
            AzureOpenAIJson.ToJson(new ImagesEditOptions("Both", [ImageReference.FromUrl("https://example.com/a.png"), ImageReference.FromFile("file-1")])));

    [Test]
    public void A_size_has_sides()
    {
        Assert.That(() => new GeneratedImageSize(0, 1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("width"));
        Assert.That(() => new GeneratedImageSize(1, -1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("height"));
    }
}
