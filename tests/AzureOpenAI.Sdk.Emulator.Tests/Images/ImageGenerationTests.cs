using System.Buffers.Binary;
using System.Net;
using AzureOpenAI.Sdk.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Emulator.Tests.Images;

internal sealed class ImageGenerationTests
{
    private const string Path = "openai/v1/images/generations";

    [TestCase("dall-e-2", "256x256", "")]
    [TestCase("dall-e-3", "1792x1024", "")]
    [TestCase("gpt-image-1", "1024x1536", "")]
    [TestCase("gpt-image-1", "1024x1024", """, "background": "transparent" """)]
    [TestCase("gpt-image-2", "64x48", "")]
    public async Task A_picture_is_a_PNG_of_exactly_the_size_asked_for(string model, string size, string more)
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var format = model.StartsWith("dall", StringComparison.Ordinal) ? """, "response_format": "b64_json" """ : "";

        var reply = await emulator.PostAsync(Path, $$"""{ "model": "{{model}}", "prompt": "A lighthouse", "size": "{{size}}"{{format}}{{more}} }""");

        var png = Png.Decode(Bytes(reply));
        Assert.That($"{png.Width}x{png.Height}", Is.EqualTo(size));
        Assert.That(png.Pixels.Distinct().Count(), Is.GreaterThan(20));
        Assert.That(png.Channels, Is.EqualTo(more.Length > 0 ? 4 : 3));
    }

    [Test]
    public async Task The_same_prompt_gives_the_same_picture_and_another_one_another()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var first = await emulator.PostAsync(Path, """{ "model": "gpt-image-1", "prompt": "A cat" }""");
        var again = await emulator.PostAsync(Path, """{ "model": "gpt-image-1", "prompt": "A cat", "n": 2 }""");
        var other = await emulator.PostAsync(Path, """{ "model": "gpt-image-1", "prompt": "A dog" }""");

        Assert.That(Bytes(again), Is.EqualTo(Bytes(first)));
        Assert.That(Bytes(other), Is.Not.EqualTo(Bytes(first)));
        Assert.That(Bytes(again, 1), Is.Not.EqualTo(Bytes(first)));
    }

    [Test]
    public async Task A_gpt_image_reply_says_what_it_took_and_cost()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, """{ "model": "gpt-image-1", "prompt": "An isolated stop sign.", "n": 2, "quality": "high", "size": "1024x1536" }""");

        Assert.That(reply.Body.GetProperty("quality").GetString(), Is.EqualTo("high"));
        Assert.That(reply.Body.GetProperty("background").GetString(), Is.EqualTo("opaque"));
        Assert.That(reply.Body.GetProperty("output_format").GetString(), Is.EqualTo("png"));
        Assert.That(reply.Body.GetProperty("size").GetString(), Is.EqualTo("1024x1536"));
        JsonTree.AssertEqual(
            """
            {
              "input_tokens": 22,
              "input_tokens_details": { "image_tokens": 0, "text_tokens": 22 },
              "output_tokens": 12480,
              "output_tokens_details": { "image_tokens": 12480, "text_tokens": 0 },
              "total_tokens": 12502
            }
            """,
            reply.Usage.GetRawText());
    }

    [Test]
    public async Task A_dall_e_3_picture_lies_at_an_address_that_needs_no_key_and_has_a_revised_prompt()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync("openai/deployments/dall-e-3/images/generations?api-version=2024-10-21", """{ "prompt": "A cat." }""");

        var picture = reply.Body.GetProperty("data")[0];
        Assert.That(picture.GetProperty("revised_prompt").GetString(), Does.StartWith("A cat, shown in one vivid picture"));
        Assert.That(picture.GetProperty("content_filter_results").GetProperty("violence").GetProperty("filtered").GetBoolean(), Is.False);
        Assert.That(picture.GetProperty("prompt_filter_results").GetProperty("jailbreak").GetProperty("detected").GetBoolean(), Is.False);
        using var bare = new HttpClient();
        var file = await bare.GetAsync(picture.GetProperty("url").GetString());
        Assert.That(file.Content.Headers.ContentType?.MediaType, Is.EqualTo("image/png"));
        Assert.That(Png.Decode(await file.Content.ReadAsByteArrayAsync()).Width, Is.EqualTo(1024));
    }

    [Test]
    public async Task An_address_ends_after_an_hour()
    {
        var clock = new FakeTimeProvider();
        await using var emulator = await RunningEmulator.StartAsync(options => options.TimeProvider = clock);
        var reply = await emulator.PostAsync(Path, """{ "model": "dall-e-2", "prompt": "A cat", "size": "256x256" }""");
        var url = reply.Body.GetProperty("data")[0].GetProperty("url").GetString();
        using var bare = new HttpClient();

        clock.Advance(TimeSpan.FromMinutes(59));
        var inTime = await bare.GetAsync(url);
        clock.Advance(TimeSpan.FromMinutes(1));
        var late = await bare.GetAsync(url);
        var unknown = await bare.GetAsync(new Uri(emulator.Endpoint, "private/images/nothing.png"));

        Assert.That(new[] { inTime.StatusCode, late.StatusCode, unknown.StatusCode }, Is.EqualTo(new[] { HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound }));
    }

    [Test]
    public async Task A_JPEG_has_its_size_in_its_frame()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var fine = Bytes(await emulator.PostAsync(Path, """{ "model": "gpt-image-1", "prompt": "A cat", "output_format": "jpeg", "size": "1536x1024" }"""));
        var coarse = Bytes(await emulator.PostAsync(Path, """{ "model": "gpt-image-1", "prompt": "A cat", "output_format": "jpeg", "size": "1536x1024", "output_compression": 10 }"""));

        Assert.That(fine.Take(2).Concat(fine.TakeLast(2)), Is.EqualTo(new byte[] { 0xFF, 0xD8, 0xFF, 0xD9 }));
        var frame = fine.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0, 0, 17, 8]);
        Assert.That(BinaryPrimitives.ReadUInt16BigEndian(fine.AsSpan(frame + 5)), Is.EqualTo(1024));
        Assert.That(BinaryPrimitives.ReadUInt16BigEndian(fine.AsSpan(frame + 7)), Is.EqualTo(1536));
        Assert.That(coarse, Has.Length.LessThan(fine.Length / 2));
    }

    [Test]
    public async Task A_WebP_has_its_size_in_its_header()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var webp = Bytes(await emulator.PostAsync(Path, """{ "model": "gpt-image-1", "prompt": "A cat", "output_format": "webp", "size": "1536x1024", "output_compression": 42 }"""));

        Assert.That(BinaryPrimitives.ReadInt32LittleEndian(webp.AsSpan(4)), Is.EqualTo(webp.Length - 8));
        Assert.That(webp.AsSpan(8, 8).SequenceEqual("WEBPVP8L"u8), Is.True);
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(webp.AsSpan(21));
        Assert.That(((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1), Is.EqualTo((1536u, 1024u)));
    }

    [Test]
    public async Task A_stream_sends_partial_pictures_and_at_last_the_whole_with_its_cost()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        const string Request = """{ "model": "gpt-image-1", "prompt": "A cat", "stream": true, "partial_images": 2, "quality": "low" }""";

        using var response = await emulator.Http.PostAsync(Path, RunningEmulator.Json(Request));
        var text = await response.Content.ReadAsStringAsync();
        var whole = await emulator.PostAsync(Path, """{ "model": "gpt-image-1", "prompt": "A cat", "quality": "low" }""");

        var events = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split("\ndata: ")).ToList();
        Assert.That(events.Select(one => one[0]), Is.EqualTo(
            new[] { "event: image_generation.partial_image", "event: image_generation.partial_image", "event: image_generation.completed" }));
        var data = events.Select(one => RunningEmulator.Parse(one[1])).ToList();
        Assert.That(data.SkipLast(1).Select(one => one.GetProperty("partial_image_index").GetInt32()), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(Png.Decode(data[0].GetProperty("b64_json").GetBytesFromBase64()).Width, Is.EqualTo(1024));
        Assert.That(data[2].GetProperty("b64_json").GetBytesFromBase64(), Is.EqualTo(Bytes(whole)));
        Assert.That(data[2].GetProperty("usage").GetProperty("output_tokens").GetInt32(), Is.EqualTo(272 + 200));
    }

    [TestCase("""{ "model": "dall-e-3", "prompt": "[[filter:violence:high]]" }""")]
    [TestCase("""{ "model": "gpt-image-1", "prompt": "[[filter-reply:violence:high]]" }""")]
    [TestCase("""{ "model": "gpt-image-1", "prompt": "[[filter-reply:violence:high]]", "stream": true }""")]
    public async Task What_the_filter_holds_back_is_refused_with_the_result_of_each_category(string request)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, request);

        Assert.That((reply.Status, reply.Error.GetProperty("code").GetString()), Is.EqualTo((400, "content_policy_violation")));
        var results = reply.Error.GetProperty("inner_error").GetProperty("content_filter_results");
        Assert.That(results.GetProperty("violence").GetProperty("filtered").GetBoolean(), Is.True);
    }

    [TestCase("""{ "model": "dall-e-3" }""", "Missing required parameter: 'prompt'.")]
    [TestCase("""{ "model": "dall-e-3", "prompt": "" }""", "Invalid 'prompt': string too short.")]
    [TestCase("""{ "model": "dall-e-3", "prompt": "a", "n": 2 }""", "Invalid 'n': integer above maximum value. Expected a value <= 1, but got 2 instead.")]
    [TestCase("""{ "model": "dall-e-3", "prompt": "a", "size": "256x256" }""", "Invalid value: '256x256'. Supported values are: '1024x1024', '1792x1024', '1024x1792'.")]
    [TestCase("""{ "model": "dall-e-3", "prompt": "a", "size": "auto" }""", "Invalid value: 'auto'.")]
    [TestCase("""{ "model": "dall-e-3", "prompt": "a", "quality": "high" }""", "Invalid value: 'high'. Supported values are: 'standard', 'hd'.")]
    [TestCase("""{ "model": "dall-e-3", "prompt": "a", "stream": true }""", "Unknown parameter: 'stream'.")]
    [TestCase("""{ "model": "dall-e-2", "prompt": "a", "style": "vivid" }""", "Unknown parameter: 'style'.")]
    [TestCase("""{ "model": "gpt-image-1", "prompt": "a", "style": "vivid" }""", "Unknown parameter: 'style'.")]
    [TestCase("""{ "model": "gpt-image-1", "prompt": "a", "response_format": "url" }""", "Unknown parameter: 'response_format'.")]
    [TestCase("""{ "model": "gpt-image-1", "prompt": "a", "partial_images": 1 }""", "The 'partial_images' parameter is only allowed when 'stream' is enabled.")]
    [TestCase("""{ "model": "gpt-image-1", "prompt": "a", "background": "transparent", "output_format": "jpeg" }""", "Transparent background is not supported for JPEG output format.")]
    [TestCase("""{ "model": "gpt-image-1", "prompt": "a", "output_compression": 50 }""", "Compression less than 100 is not supported for PNG output format.")]
    [TestCase("""{ "model": "gpt-image-2", "prompt": "a", "size": "1000x1000" }""", "Invalid size '1000x1000'. Width and height must be divisible by 16")]
    [TestCase("""{ "model": "gpt-image-2", "prompt": "a", "size": "1024x256" }""", "Invalid size '1024x256'.")]
    [TestCase("""{ "model": "gpt-4o", "prompt": "a" }""", "The imageGenerations operation does not work with the specified model, gpt-4o.")]
    [TestCase("""{ "model": "dall-e-3", "prompt": "a", "seed": 1 }""", "Unrecognized request argument supplied: seed")]
    public async Task A_bad_request_is_refused_in_the_services_words(string request, string message)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, request);

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.ErrorMessage, Does.StartWith(message));
    }

    [TestCase("dall-e-2", 1000)]
    [TestCase("dall-e-3", 4000)]
    [TestCase("gpt-image-1", 32000)]
    public async Task A_prompt_that_is_too_long_is_refused(string model, int most)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, $$"""{ "model": "{{model}}", "prompt": "{{new string('a', most + 1)}}" }""");

        Assert.That(reply.ErrorMessage, Is.EqualTo(
            $"Invalid 'prompt': string too long. Expected a string with maximum length {most}, but got a string with length {most + 1} instead."));
    }

    private static byte[] Bytes(Reply reply, int index = 0) => reply.Body.GetProperty("data")[index].GetProperty("b64_json").GetBytesFromBase64();
}
