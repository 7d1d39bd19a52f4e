using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Emulator.Tests.Speech;

internal sealed class SpeechTests
{
    private const string Path = "openai/v1/audio/speech";

    // 45 characters: three seconds at fifteen a second.
    private const string Text = "Hello, world! This is a test of the emulator.";

    [TestCase(1, 144_000)]
    [TestCase(2, 72_000)]
    [TestCase(0.5, 288_000)]
    public async Task A_WAV_has_a_right_header_and_the_length_that_the_text_takes(double speed, int size)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var (type, wav) = await SpeakAsync(emulator, FormattableString.Invariant($$"""{ "model": "tts-1", "input": "{{Text}}", "voice": "nova", "response_format": "wav", "speed": {{speed}} }"""));

        Assert.That(type, Is.EqualTo("audio/wav"));
        Assert.That(Encoding.ASCII.GetString(wav, 0, 4) + Encoding.ASCII.GetString(wav, 8, 8), Is.EqualTo("RIFFWAVEfmt "));
        Assert.That(Number(wav, 4), Is.EqualTo(wav.Length - 8));
        Assert.That((wav[20], wav[22], Number(wav, 24), Number(wav, 28), wav[32], wav[34]), Is.EqualTo((1, 1, 24_000, 48_000, 2, 16)));
        var data = wav.AsSpan().IndexOf("data"u8);
        Assert.That((Number(wav, data + 4), wav.Length - data - 8), Is.EqualTo((size, size)));
    }

    [Test]
    public async Task It_can_be_heard_and_each_voice_and_text_has_its_own_sound()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var one = await SpeakAsync(emulator, """{ "model": "tts", "input": "one two", "voice": "nova", "response_format": "pcm" }""");
        var again = await SpeakAsync(emulator, """{ "model": "tts", "input": "one two", "voice": "nova", "response_format": "pcm" }""");
        var otherVoice = await SpeakAsync(emulator, """{ "model": "tts", "input": "one two", "voice": "echo", "response_format": "pcm" }""");
        var otherText = await SpeakAsync(emulator, """{ "model": "tts", "input": "two one", "voice": "nova", "response_format": "pcm" }""");

        var samples = MemoryMarshal.Cast<byte, short>(one.Bytes).ToArray();
        Assert.That(samples.Max(), Is.GreaterThan(8_000));
        Assert.That(samples.Skip(4_850).Take(1_500).All(sample => sample == 0), Is.True, "the space between the words");
        Assert.That(again.Bytes, Is.EqualTo(one.Bytes));
        Assert.That(otherVoice.Bytes, Is.Not.EqualTo(one.Bytes));
        Assert.That(otherText.Bytes, Is.Not.EqualTo(one.Bytes));
    }

    [Test]
    public async Task An_MP3_has_as_many_frames_as_the_text_takes()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var (type, mp3) = await SpeakAsync(emulator, $$"""{ "model": "tts-1", "input": "{{Text}}", "voice": "nova" }""");

        Assert.That(type, Is.EqualTo("audio/mpeg"));
        Assert.That(mp3.Take(3), Is.EqualTo("ID3"u8.ToArray()));
        var frames = mp3.AsSpan((mp3[8] << 7) + mp3[9] + 10);
        Assert.That(frames.Length, Is.EqualTo(125 * 96), "3 seconds of 576 samples at 24 kHz");
        for (var i = 0; i < frames.Length; i += 96)
            Assert.That(frames.Slice(i, 4).ToArray(), Is.EqualTo(new byte[] { 0xFF, 0xF3, 0x44, 0xC4 }));
    }

    [Test]
    public async Task A_FLAC_holds_the_samples_of_the_WAV()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var (type, flac) = await SpeakAsync(emulator, """{ "model": "tts-1", "input": "one two", "voice": "nova", "response_format": "flac" }""");
        var (_, pcm) = await SpeakAsync(emulator, """{ "model": "tts-1", "input": "one two", "voice": "nova", "response_format": "pcm" }""");

        Assert.That(type, Is.EqualTo("audio/flac"));
        var packed = BinaryPrimitives.ReadUInt64BigEndian(flac.AsSpan(18));
        Assert.That((packed >> 44, packed & 0xFFFFFFFFF), Is.EqualTo((24_000UL, (ulong)pcm.Length / 2)));
        var frame = flac.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xF8, 0x77, 0x08, 0, 0x0F, 0xFF]);
        Assert.That(flac[frame + 8], Is.EqualTo(2), "samples as they are");
        var samples = MemoryMarshal.Cast<byte, short>(pcm);
        for (var i = 0; i < 4096; i++)
            Assert.That(BinaryPrimitives.ReadInt16BigEndian(flac.AsSpan(frame + 9 + (2 * i))), Is.EqualTo(samples[i]));
    }

    [Test]
    public async Task An_Opus_file_has_pages_with_right_sums_and_ends_at_the_right_place()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var (type, ogg) = await SpeakAsync(emulator, $$"""{ "model": "tts-1", "input": "{{Text}}", "voice": "nova", "response_format": "opus" }""");

        Assert.That(type, Is.EqualTo("audio/opus"));
        var (pages, place, kind) = (0, 0L, 0);
        for (var at = 0; at < ogg.Length; pages++)
        {
            var body = 27 + ogg[at + 26];
            var page = ogg[at..(at + body + ogg.Skip(at + 27).Take(ogg[at + 26]).Sum(length => length))];
            var sum = BinaryPrimitives.ReadUInt32LittleEndian(page.AsSpan(22));
            page.AsSpan(22, 4).Clear();
            Assert.That(OggSum(page), Is.EqualTo(sum));
            (place, kind) = (BinaryPrimitives.ReadInt64LittleEndian(page.AsSpan(6)), page[5]);
            at += page.Length;
        }

        Assert.That((pages, place, kind), Is.EqualTo((6, 144_000L, 4)));
    }

    [Test]
    public async Task AAC_frames_say_their_length()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var (type, aac) = await SpeakAsync(emulator, $$"""{ "model": "tts-1", "input": "{{Text}}", "voice": "nova", "response_format": "aac" }""");

        Assert.That(type, Is.EqualTo("audio/aac"));
        var frames = 0;
        for (var at = (aac[8] << 7) + aac[9] + 10; at < aac.Length; frames++)
        {
            Assert.That((aac[at], aac[at + 1]), Is.EqualTo((0xFF, 0xF1)));
            at += ((aac[at + 3] & 3) << 11) | (aac[at + 4] << 3) | (aac[at + 5] >> 5);
        }

        Assert.That(frames, Is.EqualTo(71), "3 seconds of 1,024 samples at 24 kHz");
    }

    [Test]
    public async Task Sound_is_sent_as_it_is_made()
    {
        await using var emulator = await RunningEmulator.StartAsync(options => options.TimeProvider = new InstantClock());
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = RunningEmulator.Json("""{ "model": "tts-1", "input": "one two three", "voice": "nova", "response_format": "wav" }""") };

        using var response = await emulator.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        Assert.That(response.Headers.TransferEncodingChunked, Is.True);
        Assert.That(response.Content.Headers.ContentLength, Is.Null);
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Has.Length.GreaterThan(41_600));
    }

    [Test]
    public async Task Each_word_takes_as_long_as_a_token()
    {
        var clock = new InstantClock();
        await using var emulator = await RunningEmulator.StartAsync(options => (options.TimeProvider, options.TokenDelay) = (clock, TimeSpan.FromSeconds(1)));

        await SpeakAsync(emulator, """{ "model": "tts-1", "input": "one two three", "voice": "nova" }""");

        Assert.That(clock.Waits.Count(wait => wait == TimeSpan.FromSeconds(1)), Is.EqualTo(3));
    }

    [Test]
    public async Task Events_hold_the_same_bytes_and_end_with_the_usage()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        const string Request = """{ "model": "gpt-4o-mini-tts", "input": "Hello, world! This is a streaming test.", "voice": "alloy", "response_format": "wav" """;

        var events = await emulator.EventsAsync(Request + """, "stream_format": "sse" }""", Path);
        var (_, whole) = await SpeakAsync(emulator, Request + "}");

        Assert.That(events[^1], Is.EqualTo("[DONE]"));
        var data = events.SkipLast(1).Select(RunningEmulator.Parse).ToList();
        Assert.That(data.SkipLast(1).Select(one => one.GetProperty("type").GetString()).Distinct(), Is.EqualTo(new[] { "speech.audio.delta" }));
        Assert.That(data.SkipLast(1).SelectMany(one => one.GetProperty("audio").GetBytesFromBase64()), Is.EqualTo(whole));
        JsonTree.AssertEqual(
            """{ "type": "speech.audio.done", "usage": { "input_tokens": 10, "output_tokens": 52, "total_tokens": 62 } }""", data[^1].GetRawText());
    }

    [Test]
    public async Task The_dated_shape_has_the_deployment_in_its_path()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        using var response = await emulator.Http.PostAsync(
            "openai/deployments/tts-hd/audio/speech?api-version=2025-03-01-preview", RunningEmulator.Json("""{ "input": "Hi", "voice": "onyx" }"""));

        Assert.That((int)response.StatusCode, Is.EqualTo(200));
        Assert.That(response.Headers.GetValues("x-ms-deployment-name"), Is.EqualTo(new[] { "tts-hd" }));
    }

    [TestCase("""{ "model": "tts-1", "voice": "nova" }""", 400, "Missing required parameter: 'input'.")]
    [TestCase("""{ "model": "tts-1", "input": "", "voice": "nova" }""", 400, "Invalid 'input': string too short.")]
    [TestCase("""{ "model": "tts-1", "input": "a" }""", 400, "Missing required parameter: 'voice'.")]
    [TestCase("""{ "model": "tts-1", "input": "a", "voice": "bob" }""", 400, "Invalid value: 'bob'. Supported values are: 'alloy',")]
    [TestCase("""{ "model": "tts-1", "input": "a", "voice": "marin" }""", 400, "Invalid value: 'marin'.")]
    [TestCase("""{ "model": "gpt-4o-mini-tts", "input": "a", "voice": { "id": "voice_1" } }""", 404, "The voice 'voice_1' does not exist.")]
    [TestCase("""{ "model": "tts-1", "input": "a", "voice": "nova", "speed": 5 }""", 400, "Invalid 'speed': decimal above maximum value. Expected a value <= 4, but got 5 instead.")]
    [TestCase("""{ "model": "tts-1", "input": "a", "voice": "nova", "response_format": "ogg" }""", 400, "Invalid value: 'ogg'. Supported values are: 'mp3', 'opus', 'aac', 'flac', 'wav', 'pcm'.")]
    [TestCase("""{ "model": "tts-1", "input": "a", "voice": "nova", "stream_format": "sse" }""", 400, "Unsupported value: 'stream_format' does not support 'sse' with this model.")]
    [TestCase("""{ "model": "whisper", "input": "a", "voice": "nova" }""", 400, "The audioSpeech operation does not work with the specified model, whisper.")]
    [TestCase("""{ "model": "tts-1", "input": "[[filter:hate:high]]", "voice": "nova" }""", 400, "The response was filtered")]
    public async Task A_bad_request_is_refused_in_the_services_words(string request, int status, string message)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, request);

        Assert.That(reply.Status, Is.EqualTo(status));
        Assert.That(reply.ErrorMessage, Does.StartWith(message));
    }

    [Test]
    public async Task A_text_of_more_than_4096_characters_is_refused()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, $$"""{ "model": "tts-1", "input": "{{new string('a', 4097)}}", "voice": "nova" }""");

        Assert.That(reply.ErrorMessage, Is.EqualTo(
            "Invalid 'input': string too long. Expected a string with maximum length 4096, but got a string with length 4097 instead."));
    }

    private static async Task<(string? Type, byte[] Bytes)> SpeakAsync(RunningEmulator emulator, string request)
    {
        using var response = await emulator.Http.PostAsync(Path, RunningEmulator.Json(request));
        return (response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsByteArrayAsync());
    }

    private static int Number(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    private static uint OggSum(byte[] page)
    {
        var sum = 0u;
        foreach (var one in page)
        {
            sum ^= (uint)one << 24;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 0x80000000) != 0 ? (sum << 1) ^ 0x04C11DB7 : sum << 1;
        }

        return sum;
    }
}
