using Azure;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Videos;

namespace AzureOpenAI.Sdk.Tests.Videos;

public sealed class VideosClientTests
{
    private readonly InstantClock _clock = new();

    [Test]
    public async Task A_video_is_started_and_waited_for([Values] bool async)
    {
        FakeService service = Service("queued", "in_progress", "completed");
        VideosClient client = service.Client.GetVideosClient("my-sora");
        var options = new VideosOptions("A cat on a roof") { Seconds = VideoSeconds.Eight, Size = VideoSize.Landscape720 };

        VideosOperation operation = async ? await client.StartAsync(WaitUntil.Completed, options) : client.Start(WaitUntil.Completed, options);

        JsonTree.AssertEqual("""{ "model": "my-sora", "prompt": "A cat on a roof", "seconds": "8", "size": "1280x720" }""", service.Requests[0].Body);
        Assert.That(service.Requests.Select(request => $"{request.Method} {request.Uri.AbsolutePath}"), Is.EqualTo(new[] { "POST /openai/v1/videos", "GET /openai/v1/videos/video_1", "GET /openai/v1/videos/video_1" }));
        Assert.That((operation.Id, operation.Value.Status, operation.Value.Seconds), Is.EqualTo(("video_1", (VideoStatus?)VideoStatus.Completed, (VideoSeconds?)VideoSeconds.Eight)));
        Assert.That(_clock.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2) }));
    }

    [Test]
    public async Task An_image_to_begin_with_goes_along_as_a_file()
    {
        FakeService service = Service("queued");

        await service.Client.GetVideosClient("sora").StartAsync(WaitUntil.Started, new("It jumps") { Image = FileContent.FromBytes("picture"u8.ToArray(), "cat.png"), Model = "another" });

        RecordedRequest request = service.Requests.Single();
        var parts = FormPart.ParseAll(request.Content.Span, request.ContentType).ToDictionary(part => part.Name);
        Assert.That(parts.Keys, Is.EquivalentTo(new[] { "model", "prompt", "input_reference" }));
        Assert.That(System.Text.Encoding.UTF8.GetString(parts["model"].Content.ToArray()), Is.EqualTo("sora"));
        Assert.That((parts["input_reference"].FileName, parts["input_reference"].ContentType), Is.EqualTo(("cat.png", "image/png")));
    }

    [Test]
    public async Task A_video_that_could_not_be_made_throws_its_own_error()
    {
        FakeService service = new FakeService(new AzureOpenAIClientOptions { TimeProvider = _clock })
            .Reply(200, """{ "id": "video_1", "status": "failed", "error": { "code": "moderation_blocked", "message": "It was blocked." } }""");

        JobFailedException? failure = await Assert.ThrowsAsync<JobFailedException>(async () => await service.Client.GetVideosClient("sora").GetOperation("video_1").WaitForCompletionAsync());

        Assert.That(failure!.ErrorCode, Is.EqualTo("moderation_blocked"));
        Assert.That(failure.Message, Does.Contain("It was blocked."));
        Assert.That(failure.GetJob<VideosResult>()!.Status, Is.EqualTo(VideoStatus.Failed));
    }

    [Test]
    public async Task A_remix_is_another_video([Values] bool async)
    {
        FakeService service = Service("queued");
        VideosClient client = service.Client.GetVideosClient("sora");
        var options = new VideosRemixOptions("At night");

        VideosOperation operation = async ? await client.StartRemixAsync(WaitUntil.Started, "video_0", options) : client.StartRemix(WaitUntil.Started, "video_0", options);

        JsonTree.AssertEqual("""{ "prompt": "At night" }""", service.LastBody);
        Assert.That(service.Requests.Single().Uri.AbsolutePath, Is.EqualTo("/openai/v1/videos/video_0/remix"));
        Assert.That((operation.Id, operation.HasCompleted), Is.EqualTo(("video_1", false)));
    }

    [Test]
    public async Task The_bytes_are_read_while_they_arrive([Values] bool async)
    {
        var service = new FakeService().ReplyBody(() => new MemoryStream([1, 2, 3]), "image/webp");
        VideosClient client = service.Client.GetVideosClient("sora");

        using ContentStream content = async ? await client.DownloadAsync("video_1", VideoVariant.Thumbnail) : client.Download("video_1", VideoVariant.Thumbnail);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);

        Assert.That((content.ContentType, bytes.ToArray()), Is.EqualTo(("image/webp", new byte[] { 1, 2, 3 })));
        Assert.That(service.Requests.Single().Uri.PathAndQuery, Does.EndWith("/videos/video_1/content?variant=thumbnail"));
    }

    [Test]
    public async Task Videos_are_listed_and_deleted()
    {
        FakeService service = new FakeService()
            .Reply(200, """{ "object": "list", "data": [{ "id": "video_2" }], "has_more": true, "last_id": "video_2" }""")
            .Reply(200, """{ "object": "list", "data": [{ "id": "video_1" }], "has_more": false }""")
            .Reply(200, """{ "id": "video_1", "object": "video.deleted", "deleted": true }""");
        VideosClient client = service.Client.GetVideosClient("sora");

        List<string?> ids = [];
        await foreach (VideosResult video in client.ListAsync(oldestFirst: false))
        {
            ids.Add(video.Id);
        }

        Assert.That(ids, Is.EqualTo(new[] { "video_2", "video_1" }));
        Assert.That(service.Requests[1].Uri.Query, Is.EqualTo("?after=video_2&order=desc"));
        Assert.That((await client.DeleteAsync("video_1")).Value.Deleted, Is.True);
    }

    [TestCase("""{}""", "Prompt is empty")]
    [TestCase("""{ "prompt": "a", "input_reference": {} }""", "exactly one")]
    [TestCase("""{ "prompt": "a", "input_reference": { "image_url": "b", "file_id": "c" } }""", "exactly one")]
    public async Task What_is_known_to_be_wrong_is_not_sent(string options, string says)
    {
        var service = new FakeService();

        ArgumentException? failure = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.GetVideosClient("sora").StartAsync(WaitUntil.Started, AzureOpenAIJson.Parse<VideosOptions>(options)));

        Assert.That(failure!.Message, Does.Contain(says));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public async Task A_prompt_that_is_too_long_or_two_images_are_not_sent()
    {
        VideosClient client = new FakeService().Client.GetVideosClient("sora");
        var twice = new VideosOptions("a") { Image = FileContent.FromBytes(new byte[] { 1 }, "a.png"), InputReference = new() { FileId = "file-1" } };

        await Assert.ThrowsAsync<ArgumentException>(() => client.StartAsync(WaitUntil.Started, twice));
        await Assert.ThrowsAsync<ArgumentException>(() => client.StartAsync(WaitUntil.Started, new(new string('a', 32_001))));
        await Assert.ThrowsAsync<ArgumentException>(() => client.StartRemixAsync(WaitUntil.Started, "video_1", new()));
    }

    [Test]
    public void What_is_new_survives()
    {
        var video = RoundTrip.Check<VideosResult>("""{ "id": "video_1", "object": "video", "status": "dreaming", "seconds": "16", "size": "8x8", "progress": 7, "created_at": 1700000000, "expires_at": null, "error": null, "new": { "a": 1 } }""");

        Assert.That((video.HasEnded, video.CreatedAtTime), Is.EqualTo((false, (DateTimeOffset?)DateTimeOffset.FromUnixTimeSeconds(1_700_000_000))));
    }

    private FakeService Service(params string[] statuses)
    {
        var service = new FakeService(new AzureOpenAIClientOptions { TimeProvider = _clock });
        foreach (string status in statuses)
        {
            service.Reply(200, $$"""{ "id": "video_1", "object": "video", "status": "{{status}}", "seconds": "8", "error": null }""");
        }

        return service;
    }
}
