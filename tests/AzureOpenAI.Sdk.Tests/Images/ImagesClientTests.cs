using System.Text.RegularExpressions;
using Azure;
using AzureOpenAI.Sdk.Images;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Images;

/// <summary>What the images client sends, and what it makes of the answers.</summary>
public sealed class ImagesClientTests
{
    private const string Answer = """{"created":1,"data":[{"b64_json":"AQID"}]}""";

    private static FakeService Service(string version = "v1") => new FakeService(new(new ServiceVersion(version))).Reply(200, Answer);

    /// <summary>Reads the fields of a form: each name with its text, or with the name and type of its file.</summary>
    private static string[] Fields(string form)
        => [.. Regex.Matches(form, "name=\"([^\"]*)\"(?:; filename=\"([^\"]*)\"\r\nContent-Type: ([^\r]*))?\r\n\r\n([^\r]*)").Select(field => field.Groups[2].Success
            ? $"{field.Groups[1].Value}={field.Groups[2].Value} as {field.Groups[3].Value}"
            : $"{field.Groups[1].Value}={field.Groups[4].Value}")];

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_prompt_becomes_an_image(bool async)
    {
        FakeService service = Service();
        ImagesClient client = service.Client.GetImagesClient("my-images");
        var options = new ImagesOptions("A map") { N = 1, Quality = GeneratedImageQuality.Low, Model = "another", Stream = true };

        Response<ImagesResult> result = async ? await client.GenerateAsync(options) : client.Generate(options);

        JsonTree.AssertEqual("""{ "model": "my-images", "prompt": "A map", "n": 1, "quality": "low" }""", service.LastBody);
        Assert.That(service.Requests[^1].Uri.PathAndQuery, Is.EqualTo("/openai/v1/images/generations"));
        Assert.That(result.Value.Image!.Bytes.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(() => result.GetRawResponse().Content, Throws.InvalidOperationException, "the body is not kept beside the bytes");
    }

    [Test]
    public async Task A_dated_version_names_the_deployment_in_the_path()
    {
        FakeService service = Service("2024-10-21");

        await service.Client.GetImagesClient("my-images").GenerateAsync("A map");

        JsonTree.AssertEqual("""{ "prompt": "A map" }""", service.LastBody);
        Assert.That(service.Requests[^1].Uri.PathAndQuery, Is.EqualTo("/openai/deployments/my-images/images/generations?api-version=2024-10-21"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task One_file_is_edited_as_a_form(bool async)
    {
        FakeService service = Service();
        ImagesClient client = service.Client.GetImagesClient("my-images");
        var options = new ImagesEditOptions("In winter", Pictures.Png()) { MaskFile = Pictures.Png(name: "mask.png"), InputFidelity = ImageInputFidelity.High, N = 2 };

        Response<ImagesResult> result = async ? await client.EditAsync(options) : client.Edit(options);

        Assert.That(Fields(service.LastBody), Is.EqualTo(new[] { "model=my-images", "prompt=In winter", "input_fidelity=high", "n=2", "image=picture.png as image/png", "mask=mask.png as image/png" }));
        Assert.That(service.Requests[^1].Uri.PathAndQuery, Is.EqualTo("/openai/v1/images/edits"));
        Assert.That(result.Value.Data, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Several_files_are_a_list()
    {
        FakeService service = Service("2025-04-01-preview");

        await service.Client.GetImagesClient("my-images").EditAsync(new ImagesEditOptions("Both", Pictures.Png(), Pictures.Jpeg()));

        Assert.That(Fields(service.LastBody), Is.EqualTo(new[] { "prompt=Both", "image[]=picture.png as image/png", "image[]=picture.jpg as image/jpeg" }));
        Assert.That(service.Requests[^1].Uri.PathAndQuery, Is.EqualTo("/openai/deployments/my-images/images/edits?api-version=2025-04-01-preview"));
    }

    [Test]
    public async Task References_are_edited_as_JSON()
    {
        FakeService service = Service();

        await service.Client.GetImagesClient("my-images").EditAsync(new ImagesEditOptions("Both", [ImageReference.FromFile("file-1")]));

        JsonTree.AssertEqual("""{ "model": "my-images", "prompt": "Both", "images": [{ "file_id": "file-1" }] }""", service.LastBody);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_variation_is_asked_for_as_a_form(bool async)
    {
        FakeService service = Service();
        ImagesClient client = service.Client.GetImagesClient("my-images");
        var options = new ImagesVariationOptions(Pictures.Png()) { Size = GeneratedImageSize.Square512, Model = "dall-e-2" };

        Response<ImagesResult> result = async ? await client.CreateVariationAsync(options) : client.CreateVariation(options);

        Assert.That(Fields(service.LastBody), Is.EqualTo(new[] { "model=my-images", "size=512x512", "image=picture.png as image/png" }));
        Assert.That(service.Requests[^1].Uri.PathAndQuery, Is.EqualTo("/openai/v1/images/variations"));
        Assert.That(result.Value.Image, Is.Not.Null);
    }

    [TestCase("2024-10-21", "images.edit", "2025-04-01-preview")]
    [TestCase("2025-03-01-preview", "images.edit", "2025-04-01-preview")]
    [TestCase("2025-04-01-preview", "images.variation", "v1")]
    public async Task A_version_without_the_operation_is_told_before_anything_is_sent(string version, string operation, string remedy)
    {
        FakeService service = Service(version);
        ImagesClient client = service.Client.GetImagesClient("my-images");

        var failure = await Assert.ThrowsAsync<NotSupportedException>(() => operation == "images.edit"
            ? client.EditAsync(new ImagesEditOptions("It", Pictures.Png()))
            : client.CreateVariationAsync(new ImagesVariationOptions(Pictures.Png())));

        Assert.That(failure.Message, Does.Contain(operation).And.Contain(version).And.Contain(remedy));
        Assert.That(service.Requests, Is.Empty);
    }

    [TestCase("""{"error":{"code":"content_policy_violation","message":"No.","inner_error":{"code":"ResponsibleAIPolicyViolation","content_filter_results":{"violence":{"filtered":true,"severity":"high"}}}}}""", true)]
    [TestCase("""{"error":{"code":"contentFilter","message":"No."}}""", false)]
    [TestCase("""{"error":{"code":"moderation_blocked","type":"image_generation_user_error","message":"No."}}""", false)]
    public async Task A_filtered_image_is_told_as_one(string body, bool hasResults)
    {
        FakeService service = new FakeService().Reply(400, body);

        var failure = await Assert.ThrowsAsync<ContentFilteredException>(() => service.Client.GetImagesClient("my-images").GenerateAsync("A map"));

        Assert.That(failure.Results.IsFiltered, Is.EqualTo(hasResults));
        Assert.That(failure.Message, Does.Contain("Change the prompt"));
    }

    [Test]
    public async Task An_unsure_call_is_sent_once_more_and_no_oftener()
    {
        FakeService service = new FakeService().Reply(500, """{"error":{"message":"Oh."}}""");

        await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.GetImagesClient("my-images").EditAsync(new ImagesEditOptions("It", Pictures.Png())));

        Assert.That(service.Requests.Select(request => Fields(request.Body).Length), Is.All.EqualTo(3));
        Assert.That(service.Requests, Has.Count.LessThanOrEqualTo(4));
    }

    [Test]
    public void Wrong_options_are_not_sent()
    {
        FakeService service = Service();

        Assert.That(() => service.Client.GetImagesClient("my-images").GenerateAsync(""), Throws.ArgumentException);
        Assert.That(() => service.Client.GetImagesClient("my-images").StreamAsync(new ImagesOptions("A map") { PartialImages = 4 }), Throws.ArgumentException);
        Assert.That(service.Requests, Is.Empty);
    }
}
