using System.Buffers.Binary;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Emulator.Tests.Videos;

/// <summary>Videos over plain HTTP: they move with the clock, and are real files.</summary>
internal sealed class VideosTests
{
    private readonly FakeTimeProvider _clock = new();

    [Test]
    public async Task A_video_goes_through_its_states_and_can_be_downloaded_for_a_day()
    {
        await using var emulator = await StartAsync();
        var video = await emulator.PostAsync("openai/v1/videos", """{ "model": "sora-2", "prompt": "A cat on a roof", "seconds": "8", "size": "1280x720" }""");
        var path = $"openai/v1/videos/{Id(video)}";

        var early = await emulator.GetAsync(path + "/content");
        List<string?> states = [Status(video)];
        foreach (var minutes in (int[])[30, 60])
        {
            _clock.Advance(TimeSpan.FromMinutes(minutes));
            states.Add(Status(await emulator.GetAsync(path)));
        }

        Assert.That(states, Is.EqualTo(new[] { "queued", "in_progress", "completed" }));
        Assert.That((early.Status, early.Error.GetProperty("code").GetString()), Is.EqualTo((400, "video_not_ready")));
        var bytes = await emulator.Http.GetByteArrayAsync(path + "/content");
        Assert.That(Encoding.ASCII.GetString(bytes, 4, 4), Is.EqualTo("ftyp"));
        Assert.That(Width(bytes), Is.EqualTo(1280));
        Assert.That(Samples(bytes), Is.EqualTo(8));
        Assert.That(await emulator.Http.GetByteArrayAsync(path + "/content?variant=video"), Is.EqualTo(bytes));
        Assert.That(Encoding.ASCII.GetString(await emulator.Http.GetByteArrayAsync(path + "/content?variant=thumbnail"), 8, 4), Is.EqualTo("WEBP"));
        Assert.That(Encoding.ASCII.GetString(await emulator.Http.GetByteArrayAsync(path + "/content?variant=spritesheet"), 8, 4), Is.EqualTo("WEBP"));
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.That((await emulator.GetAsync(path + "/content")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task A_remix_is_another_video_and_both_are_listed_until_they_are_deleted()
    {
        await using var emulator = await StartAsync();
        var first = await emulator.PostAsync("openai/v1/videos", """{ "model": "sora-2", "prompt": "A cat on a roof" }""");
        var early = await emulator.PostAsync($"openai/v1/videos/{Id(first)}/remix", """{ "prompt": "At night" }""");
        _clock.Advance(TimeSpan.FromHours(2));
        var second = await emulator.PostAsync($"openai/v1/videos/{Id(first)}/remix", """{ "prompt": "At night" }""");
        var running = await emulator.Http.DeleteAsync($"openai/v1/videos/{Id(second)}");
        _clock.Advance(TimeSpan.FromHours(2));

        var listed = await emulator.GetAsync("openai/v1/videos?order=asc");
        var deleted = await emulator.Http.DeleteAsync($"openai/v1/videos/{Id(second)}");

        Assert.That((early.Status, (int)running.StatusCode, (int)deleted.StatusCode), Is.EqualTo((400, 400, 200)));
        Assert.That(second.Body.GetProperty("remixed_from_video_id").GetString(), Is.EqualTo(Id(first)));
        Assert.That(listed.Body.GetProperty("data").EnumerateArray().Select(one => one.GetProperty("id").GetString()), Is.EqualTo(new[] { Id(first), Id(second) }));
        Assert.That((await emulator.GetAsync($"openai/v1/videos/{Id(second)}")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task A_prompt_that_the_filter_holds_back_fails_the_video()
    {
        await using var emulator = await StartAsync();
        var video = await emulator.PostAsync("openai/v1/videos", """{ "model": "sora-2", "prompt": "[[filter:violence:high]]" }""");

        _clock.Advance(TimeSpan.FromHours(2));
        var failed = await emulator.GetAsync($"openai/v1/videos/{Id(video)}");

        Assert.That((Status(failed), failed.Error.GetProperty("code").GetString()), Is.EqualTo(("failed", "moderation_blocked")));
    }

    [TestCase("""{ "model": "sora-2" }""")]
    [TestCase("""{ "model": "gpt-4o", "prompt": "a" }""")]
    [TestCase("""{ "model": "sora-2", "prompt": "a", "seconds": 8 }""")]
    [TestCase("""{ "model": "sora-2", "prompt": "a", "seconds": "9" }""")]
    [TestCase("""{ "model": "sora-2", "prompt": "a", "size": "1792x1024" }""")]
    [TestCase("""{ "model": "sora-2", "prompt": "a", "input_reference": {} }""")]
    [TestCase("""{ "model": "sora-2", "prompt": "a", "colour": "red" }""")]
    public async Task A_wrong_request_is_refused(string json)
    {
        await using var emulator = await StartAsync();

        Assert.That((await emulator.PostAsync("openai/v1/videos", json)).Status, Is.EqualTo(400));
    }

    [Test]
    public async Task An_image_must_be_as_large_as_the_video()
    {
        await using var emulator = await StartAsync();
        byte[] picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 8, 0, 0, 0, 8, 8, 6, 0, 0, 0, 0, 0, 0, 0];

        var small = await emulator.FormAsync("openai/v1/videos", [("model", "sora-2"), ("prompt", "It jumps")], ("input_reference", "cat.png", picture));
        BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(16), 720);
        BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(20), 1280);
        var fits = await emulator.FormAsync("openai/v1/videos", [("model", "sora-2"), ("prompt", "It jumps")], ("input_reference", "cat.png", picture));

        Assert.That((small.Status, fits.Status), Is.EqualTo((400, 200)));
    }

    private Task<RunningEmulator> StartAsync() => RunningEmulator.StartAsync(options => (options.TimeProvider, options.JobDuration) = (_clock, TimeSpan.FromHours(1)));

    private static string? Id(Reply video) => video.Body.GetProperty("id").GetString();

    private static string? Status(Reply video) => video.Body.GetProperty("status").GetString();

    /// <summary>The width in the description of the samples.</summary>
    private static int Width(ReadOnlySpan<byte> mp4) => BinaryPrimitives.ReadInt16BigEndian(mp4[(mp4.IndexOf("avc1\0\0\0\0\0\0"u8) + 28)..]);

    /// <summary>How many samples the table of their sizes has.</summary>
    private static int Samples(ReadOnlySpan<byte> mp4) => BinaryPrimitives.ReadInt32BigEndian(mp4[(mp4.IndexOf("stsz"u8) + 12)..]);
}
