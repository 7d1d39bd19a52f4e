using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Realtime;

namespace AzureOpenAI.Sdk.Emulator.Tests.Realtime;

public sealed class RealtimeSessionTests
{
    [Test]
    public async Task A_response_tells_its_events_in_the_order_of_the_service()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        using var session = await BareSession.OpenAsync(emulator);

        await session.SendAsync("""{"type":"conversation.item.create","item":{"type":"message","role":"user","content":[{"type":"input_text","text":"Hello."}]}}""");
        await session.SendAsync("""{"type":"response.create"}""");
        var types = (await session.UntilAsync("response.done")).Select(told => (string?)told["type"]).ToList();

        // Pieces repeat, so each kind is looked at where it comes first.
        Assert.That(types.Distinct(), Is.EqualTo((string[])[
            "session.created", "conversation.item.added", "conversation.item.done", "response.created", "rate_limits.updated", "response.output_item.added",
            "response.content_part.added", "response.output_audio_transcript.delta", "response.output_audio.delta", "response.output_audio.done",
            "response.output_audio_transcript.done", "response.content_part.done", "response.output_item.done", "response.done"]));
    }

    [TestCase("""{"type":"dance"}""", "invalid_value")]
    [TestCase("""{"type":"input_audio_buffer.commit"}""", "input_audio_buffer_commit_empty")]
    [TestCase("""{"type":"input_audio_buffer.append","audio":"###"}""", "invalid_value")]
    [TestCase("""{"type":"response.cancel"}""", "response_cancel_not_active")]
    [TestCase("""{"type":"conversation.item.delete","item_id":"nobody"}""", "item_not_found")]
    [TestCase("""{"type":"conversation.item.create","item":{"type":"message","role":"user","content":[{"type":"output_text","text":"x"}]}}""", "invalid_value")]
    [TestCase("""{"type":"session.update","session":{"type":"transcription"}}""", "invalid_value")]
    [TestCase("""{"type":"session.update","session":{"type":"realtime","colour":"red"}}""", "unknown_parameter")]
    [TestCase("""{"type":"session.update","session":{"type":"realtime","output_modalities":["text","audio"]}}""", "invalid_value")]
    [TestCase("""{"type":"session.update","session":{"type":"realtime","audio":{"output":{"speed":9}}}}""", "decimal_above_max_value")]
    public async Task An_event_that_is_wrong_is_refused_by_its_id_and_the_session_goes_on(string said, string code)
    {
        await using var emulator = await RunningEmulator.StartAsync();
        using var session = await BareSession.OpenAsync(emulator);

        var error = (await session.AskAsync(said.Insert(said.Length - 1, ""","event_id":"mine" """), "error"))["error"]!;
        var updated = await session.AskAsync("""{"type":"session.update","session":{"type":"realtime","instructions":"Be brief."}}""", "session.updated");

        Assert.That(((string?)error["code"], (string?)error["event_id"]), Is.EqualTo((code, "mine")));
        Assert.That((string?)updated["session"]!["instructions"], Is.EqualTo("Be brief."));
    }

    [Test]
    public async Task One_response_at_a_time_is_made_and_no_more_is_cut_than_was_said()
    {
        await using var emulator = await RunningEmulator.StartAsync(options => options.TokenDelay = TimeSpan.FromMilliseconds(20));
        using var session = await BareSession.OpenAsync(emulator);
        await session.SendAsync("""{"type":"conversation.item.create","item":{"type":"message","role":"user","content":[{"type":"input_text","text":"The river is quiet. The road is open. The stone is bright. Tell me more."}]}}""");
        await session.SendAsync("""{"type":"response.create"}""");
        await session.UntilAsync("response.output_audio.delta");

        var second = await session.AskAsync("""{"type":"response.create"}""", "error");
        var done = await session.AskAsync("""{"type":"response.cancel"}""", "response.done");
        var item = (string?)done["response"]!["output"]![0]!["id"];
        var late = await session.AskAsync($$"""{"type":"conversation.item.truncate","item_id":"{{item}}","content_index":0,"audio_end_ms":3600000}""", "error");
        var cut = await session.AskAsync($$"""{"type":"conversation.item.truncate","item_id":"{{item}}","content_index":0,"audio_end_ms":10}""", "conversation.item.truncated");

        Assert.That((string?)second["error"]!["code"], Is.EqualTo("conversation_already_has_active_response"));
        Assert.That((string?)done["response"]!["status_details"]!["reason"], Is.EqualTo("client_cancelled"));
        Assert.That((string?)late["error"]!["message"], Does.Contain("already shorter than 3600000ms"));
        Assert.That((int?)cut["audio_end_ms"], Is.EqualTo(10));
    }

    [TestCase("audio/pcmu")]
    [TestCase("audio/pcma")]
    public async Task Telephones_hear_and_speak_a_byte_a_sample(string format)
    {
        await using var emulator = await RunningEmulator.StartAsync();
        using var session = await BareSession.OpenAsync(emulator);
        const string Settings = """{"type":"session.update","session":{"type":"realtime","audio":{"input":{"format":{"type":"FORMAT"},"transcription":{"model":"whisper-1"}},"output":{"format":{"type":"FORMAT"}}}}}""";
        await session.SendAsync(Settings.Replace("FORMAT", format, StringComparison.Ordinal));
        var coding = SoundCoding.Of(format);
        var tone = Enumerable.Range(0, 24_000).Select(i => (short)(12_000 * Math.Sin(i / 10.0))).ToArray();

        foreach (var piece in coding.Write(tone).Concat(coding.Write(new short[24_000])).Chunk(800))
            await session.SendAsync($$"""{"type":"input_audio_buffer.append","audio":"{{Convert.ToBase64String(piece)}}"}""");
        var events = await session.UntilAsync("response.done");

        var heard = events.Single(told => (string?)told["type"] == "conversation.item.input_audio_transcription.completed");
        var transcript = (string)events.Single(told => (string?)told["type"] == "response.output_audio_transcript.done")["transcript"]!;
        var bytes = events.Where(told => (string?)told["type"] == "response.output_audio.delta").Sum(told => Convert.FromBase64String((string)told["delta"]!).Length);
        Assert.That((string?)heard["usage"]!["type"], Is.EqualTo("duration"));
        Assert.That((string?)heard["transcript"], Is.Not.Empty);
        // Fifteen characters a second, eight thousand bytes a second; each piece loses less than a byte.
        Assert.That(bytes, Is.EqualTo(transcript.Length * 8_000 / 15.0).Within(transcript.Length));
    }

    [Test]
    public void The_laws_of_telephones_lose_little([Values] bool isMu)
    {
        var worst = Enumerable.Range(short.MinValue, ushort.MaxValue).Max(sample =>
        {
            var back = isMu ? G711.FromMu(G711.ToMu((short)sample)) : G711.FromA(G711.ToA((short)sample));
            return Math.Abs(back - sample) / (double)(Math.Abs(sample) + 256);
        });

        // A segment has sixteen steps, so that half a step is a thirty-second part of its beginning.
        Assert.That(worst, Is.LessThan(1 / 30.0));
    }

    [Test]
    public async Task An_ephemeral_key_opens_sessions_until_it_expires_and_nothing_else()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var emulator = await RunningEmulator.StartAsync(options => options.TimeProvider = clock);
        var made = await emulator.PostAsync("openai/v1/realtime/client_secrets", """{"expires_after":{"anchor":"created_at","seconds":60},"session":{"type":"realtime","model":"gpt-realtime","instructions":"Be kind."}}""");
        var key = made.Body.GetProperty("value").GetString()!;

        using (var session = await BareSession.OpenAsync(emulator, "", key))
            Assert.That((string?)(await session.UntilAsync("session.created"))[0]["session"]!["instructions"], Is.EqualTo("Be kind."));

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(emulator.Endpoint, "openai/v1/models"));
        request.Headers.Authorization = new("Bearer", key);
        using var bare = new HttpClient();
        Assert.That((await bare.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        clock.Advance(TimeSpan.FromSeconds(61));
        await Assert.ThrowsAsync<WebSocketException>(() => BareSession.OpenAsync(emulator, "", key));
    }

    [TestCase("openai/v1/realtime?model=gpt-realtime", HttpStatusCode.UpgradeRequired)]
    [TestCase("openai/v1/realtime?model=gpt-4o", HttpStatusCode.BadRequest)]
    [TestCase("openai/v1/realtime?model=nobody", HttpStatusCode.NotFound)]
    [TestCase("openai/v1/realtime", HttpStatusCode.BadRequest)]
    public async Task A_request_that_is_no_session_is_refused(string path, HttpStatusCode status)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        using var answer = await emulator.Http.GetAsync(path);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task A_dated_version_has_its_own_names()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        using var session = await BareSession.OpenAsync(emulator, "api-version=2025-04-01-preview&deployment=gpt-realtime");

        var created = (await session.UntilAsync("session.created"))[0]["session"]!;
        var updated = (await session.AskAsync("""{"type":"session.update","session":{"modalities":["text"],"turn_detection":null,"voice":"echo"}}""", "session.updated"))["session"]!;
        await session.SendAsync("""{"type":"conversation.item.create","item":{"type":"message","role":"user","content":[{"type":"input_text","text":"Hello."}]}}""");
        await session.SendAsync("""{"type":"response.create"}""");
        var types = (await session.UntilAsync("response.done")).Select(told => (string?)told["type"]).ToList();

        Assert.That(((string?)created["voice"], (string?)created["input_audio_format"], (string?)updated["voice"], updated["turn_detection"]), Is.EqualTo(("marin", "pcm16", "echo", (JsonNode?)null)));
        Assert.That(types, Does.Contain("response.text.delta").And.Contain("conversation.item.created").And.Not.Contain("conversation.item.done"));
    }
}
