using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Emulator.Tests.Images;

internal sealed class ImageEditTests
{
    private const string Path = "openai/v1/images/edits";

    [Test]
    public async Task An_edit_of_several_pictures_follows_from_them_and_costs_what_they_cost()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var (square, wide) = (await PictureAsync(emulator, "1024x1024"), await PictureAsync(emulator, "1536x1024"));

        var reply = await emulator.FormAsync(Path, [("model", "gpt-image-1"), ("prompt", "An isolated stop sign."), ("n", "2"), ("quality", "low")], ("image[]", "a.png", square), ("image[]", "b.png", wide));
        var other = await emulator.FormAsync(Path, [("model", "gpt-image-1"), ("prompt", "An isolated stop sign."), ("quality", "low")], ("image", "a.png", square));

        Assert.That(Bytes(reply), Is.Not.EqualTo(Bytes(other)));
        Assert.That(Png.Decode(Bytes(reply)).Width, Is.EqualTo(1024));
        JsonTree.AssertEqual(
            """{ "image_tokens": 1034, "text_tokens": 54 }""",
            reply.Usage.GetProperty("input_tokens_details").GetRawText());
        Assert.That(other.Usage.GetProperty("input_tokens").GetInt32(), Is.EqualTo(194 + 27));
        Assert.That(reply.Usage.GetProperty("output_tokens").GetInt32(), Is.EqualTo(544));
    }

    [Test]
    public async Task The_dated_shape_has_the_deployment_in_its_path()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var picture = await PictureAsync(emulator, "1024x1024");

        var reply = await emulator.FormAsync(
            "openai/deployments/gpt-image-1/images/edits?api-version=2025-04-01-preview", [("prompt", "A hat")], ("image", "a.png", picture), ("mask", "m.png", picture));

        Assert.That(reply.Status, Is.EqualTo(200));
        Assert.That(reply.Header("x-ms-deployment-name"), Is.EqualTo("gpt-image-1"));
    }

    [Test]
    public async Task A_stream_has_events_of_its_own_name()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        using var form = RunningEmulator.Form(
            [("model", "gpt-image-1"), ("prompt", "A hat"), ("stream", "true"), ("partial_images", "1")], ("image", "a.png", await PictureAsync(emulator, "1024x1024")));

        using var response = await emulator.Http.PostAsync(Path, form);

        Assert.That(
            (await response.Content.ReadAsStringAsync()).Split('\n').Where(line => line.StartsWith("event: ", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "event: image_edit.partial_image", "event: image_edit.completed" }));
    }

    [Test]
    public async Task Pictures_may_stand_in_JSON_as_data_URLs()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var picture = await PictureAsync(emulator, "1024x1024");
        var reference = $$"""{ "image_url": "data:image/png;base64,{{Convert.ToBase64String(picture)}}" }""";

        var json = await emulator.PostAsync(Path, $$"""{ "model": "gpt-image-1", "prompt": "A hat", "images": [{{reference}}], "mask": {{reference}} }""");
        var form = await emulator.FormAsync(Path, [("model", "gpt-image-1"), ("prompt", "A hat")], ("image", "a.png", picture), ("mask", "m.png", picture));

        Assert.That(Bytes(json), Is.EqualTo(Bytes(form)));
        Assert.That(json.Usage.GetRawText(), Is.EqualTo(form.Usage.GetRawText()));
    }

    [TestCase("""[]""", "Invalid 'images': images cannot be an empty array.")]
    [TestCase("""["a"]""", "Invalid type for 'images[0]': expected an object, but got a string instead.")]
    [TestCase("""[{ "file_id": "file-1" }]""", "Unsupported parameter: 'images[0].file_id' needs the real service;")]
    [TestCase("""[{ "image_url": "https://example.com/a.png" }]""", "Unsupported parameter: 'images[0].image_url' needs the real service; the emulator fetches nothing")]
    [TestCase("""[{ "image_url": "data:image/png;base64,?" }]""", "Invalid 'images[0].image_url'. Expected a valid URL or a data URL with base64.")]
    [TestCase("""[{ "image_url": "data:text/plain;base64,AAAA" }]""", "Invalid file 'images[0].image_url': unsupported mimetype ('text/plain').")]
    [TestCase("""[{}]""", "Missing required parameter: 'images[0].image_url'.")]
    public async Task A_reference_to_no_picture_is_refused(string images, string message)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, $$"""{ "model": "gpt-image-1", "prompt": "A hat", "images": {{images}} }""");

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.ErrorMessage, Does.StartWith(message));
    }

    [Test]
    public async Task A_variation_needs_no_prompt()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var picture = await PictureAsync(emulator, "1024x1024");

        var reply = await emulator.FormAsync(
            "openai/v1/images/variations", [("model", "dall-e-2"), ("size", "256x256"), ("n", "3"), ("response_format", "b64_json")], ("image", "a.png", picture));

        Assert.That(reply.Body.GetProperty("data").EnumerateArray().Select(one => Png.Decode(one.GetProperty("b64_json").GetBytesFromBase64()).Height), Is.EqualTo(new[] { 256, 256, 256 }));
    }

    [Test]
    public async Task A_picture_is_missing_or_wrong_or_one_too_many()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var (square, wide) = (await PictureAsync(emulator, "1024x1024"), await PictureAsync(emulator, "1536x1024"));
        (string, string)[] fields = [("model", "gpt-image-1"), ("prompt", "A hat")];
        (string, string)[] older = [("model", "dall-e-2"), ("prompt", "A hat")];

        var missing = await emulator.FormAsync(Path, fields);
        var noPicture = await emulator.FormAsync(Path, fields, ("image", "a.png", "no picture"u8.ToArray()));
        var noSize = await emulator.FormAsync(Path, fields, ("image", "a.png", [.. square[..16], 0, 0, 0, 0, .. square[20..]]));
        var otherMask = await emulator.FormAsync(Path, fields, ("image", "a.png", square), ("mask", "b.png", wide));
        var tooMany = await emulator.FormAsync(Path, older, ("image", "a.png", square), ("image", "b.png", square));
        var notSquare = await emulator.FormAsync(Path, older, ("image", "a.png", wide));
        var text = await emulator.FormAsync(Path, [.. fields, ("image", "a.png")]);
        var notByThatModel = await emulator.FormAsync(Path, [("model", "dall-e-3"), ("prompt", "A hat")], ("image", "a.png", square));

        Assert.That(missing.ErrorMessage, Is.EqualTo("Missing required parameter: 'image'."));
        Assert.That(noPicture.ErrorMessage, Does.StartWith("Invalid file 'image': unsupported mimetype"));
        Assert.That(noSize.ErrorMessage, Does.StartWith("Invalid file 'image': unsupported mimetype"));
        Assert.That(otherMask.ErrorMessage, Is.EqualTo("Invalid mask image format - mask size does not match image size."));
        Assert.That(tooMany.ErrorMessage, Does.StartWith("Invalid 'image': array too long."));
        Assert.That(notSquare.ErrorMessage, Is.EqualTo("Uploaded image must be square."));
        Assert.That(text.ErrorMessage, Is.EqualTo("Invalid type for 'image': expected a file, but got a string instead."));
        Assert.That(notByThatModel.ErrorMessage, Does.StartWith("The imageEdits operation does not work with the specified model, dall-e-3."));
    }

    [Test]
    public async Task A_number_in_a_form_is_checked_like_one_in_JSON()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var picture = await PictureAsync(emulator, "1024x1024");

        var tooMany = await emulator.FormAsync(Path, [("model", "gpt-image-1"), ("prompt", "A hat"), ("n", "11")], ("image", "a.png", picture));
        var noNumber = await emulator.FormAsync(Path, [("model", "gpt-image-1"), ("prompt", "A hat"), ("n", "two")], ("image", "a.png", picture));

        Assert.That(tooMany.ErrorMessage, Is.EqualTo("Invalid 'n': integer above maximum value. Expected a value <= 10, but got 11 instead."));
        Assert.That(noNumber.ErrorMessage, Is.EqualTo("Invalid type for 'n': expected an integer, but got a string instead."));
    }

    private static async Task<byte[]> PictureAsync(RunningEmulator emulator, string size)
        => Bytes(await emulator.PostAsync("openai/v1/images/generations", $$"""{ "model": "gpt-image-1", "prompt": "A field", "size": "{{size}}" }"""));

    private static byte[] Bytes(Reply reply) => reply.Body.GetProperty("data")[0].GetProperty("b64_json").GetBytesFromBase64();
}
