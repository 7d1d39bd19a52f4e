using System.Text.Json;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Emulator.Tests.Transcription;

internal sealed class TranscriptionTests
{
    private const string Path = "openai/v1/audio/transcriptions";

    // 50 characters, of which the first sentence has 13: at speed 1, three and a third seconds.
    private const string Text = "Hello, world! This is a test of how it is written.";

    [TestCase("wav")]
    [TestCase("mp3")]
    [TestCase("flac")]
    [TestCase("opus")]
    public async Task What_the_emulator_spoke_is_written_down_again(string format)
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var sound = await Sounds.SpeakAsync(emulator, "Größe zählt, \\\"sagt man\\\"! Oder?", format);

        var reply = await emulator.FormAsync(Path, [("model", "whisper-1"), ("response_format", "verbose_json")], ("file", format == "opus" ? "a.ogg" : $"a.{format}", sound));

        Assert.That(reply.Status, Is.EqualTo(200));
        Assert.That(reply.Body.GetProperty("text").GetString(), Is.EqualTo("Größe zählt, \"sagt man\"! Oder?"));
        Assert.That(reply.Body.GetProperty("duration").GetDouble(), Is.EqualTo(30 / 15.0).Within(0.025));
    }

    [Test]
    public async Task The_older_model_bills_seconds_and_the_newer_ones_tokens()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var sound = await Sounds.SpeakAsync(emulator, Text, "wav");

        var older = await emulator.FormAsync("openai/deployments/whisper/audio/transcriptions?api-version=2024-10-21", [], ("file", "a.wav", sound));
        var newer = await emulator.FormAsync(Path, [("model", "gpt-4o-transcribe")], ("file", "a.wav", sound));

        JsonTree.AssertEqual($$"""{ "text": "{{Text}}", "usage": { "type": "duration", "seconds": 4 } }""", older.Body.GetRawText());
        JsonTree.AssertEqual(
            $$"""
            {
              "text": "{{Text}}",
              "usage": {
                "type": "tokens", "total_tokens": 49, "input_tokens": 33, "input_token_details": { "text_tokens": 0, "audio_tokens": 33 }, "output_tokens": 16
              }
            }
            """,
            newer.Body.GetRawText());
    }

    [Test]
    public async Task Verbose_JSON_has_words_and_segments_with_their_times()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var sound = await Sounds.SpeakAsync(emulator, Text, "wav");

        var reply = await emulator.FormAsync(
            Path,
            [("model", "whisper"), ("response_format", "verbose_json"), ("language", "de"), ("temperature", "0.4"), ("timestamp_granularities[]", "word"), ("timestamp_granularities[]", "segment")],
            ("file", "a.wav", sound));

        Assert.That(reply.Body.GetProperty("task").GetString(), Is.EqualTo("transcribe"));
        Assert.That(reply.Body.GetProperty("language").GetString(), Is.EqualTo("german"));
        var words = reply.Body.GetProperty("words").EnumerateArray().ToList();
        Assert.That(words.Select(word => word.GetProperty("word").GetString()), Is.EqualTo(new[] { "Hello", "world", "This", "is", "a", "test", "of", "how", "it", "is", "written" }));
        Assert.That(words[1].GetProperty("start").GetDouble(), Is.EqualTo(7 / 15.0).Within(0.001));
        var segments = reply.Body.GetProperty("segments").EnumerateArray().ToList();
        Assert.That(segments.Select(segment => segment.GetProperty("text").GetString()), Is.EqualTo(new[] { " Hello, world!", " This is a test of how it is written." }));
        Assert.That(segments[1].GetProperty("start").GetDouble(), Is.EqualTo(14 / 15.0).Within(0.001));
        Assert.That(segments[1].GetProperty("temperature").GetDouble(), Is.EqualTo(0.4));
        Assert.That(segments[1].GetProperty("tokens")[0].GetInt32(), Is.EqualTo(50364 + 47));
        Assert.That(segments[0].GetProperty("avg_logprob").GetDouble(), Is.LessThan(0));
    }

    [Test]
    public async Task Words_alone_come_without_segments()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var sound = await Sounds.SpeakAsync(emulator, Text, "wav");

        var reply = await emulator.FormAsync(Path, [("model", "whisper"), ("response_format", "verbose_json"), ("timestamp_granularities[]", "word")], ("file", "a.wav", sound));

        Assert.That(reply.Body.TryGetProperty("segments", out _), Is.False);
        Assert.That(reply.Body.GetProperty("words").GetArrayLength(), Is.EqualTo(11));
    }

    [TestCase("text", "Hello, world! This is a test of how it is written.\n")]
    [TestCase("srt", "1\n00:00:00,000 --> 00:00:00,867\nHello, world!\n\n2\n00:00:00,933 --> 00:00:03,333\nThis is a test of how it is written.\n\n\n")]
    [TestCase("vtt", "WEBVTT\n\n00:00:00.000 --> 00:00:00.867\nHello, world!\n\n00:00:00.933 --> 00:00:03.333\nThis is a test of how it is written.\n\n")]
    public async Task Plain_formats_are_text(string format, string text)
    {
        await using var emulator = await RunningEmulator.StartAsync();
        using var form = RunningEmulator.Form([("model", "whisper"), ("response_format", format)], ("file", "a.wav", await Sounds.SpeakAsync(emulator, Text, "wav")));

        using var response = await emulator.Http.PostAsync(Path, form);

        Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo("text/plain; charset=utf-8"));
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo(text));
    }

    [Test]
    public async Task Speakers_take_turns_by_sentence_and_known_ones_have_their_names()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var sound = await Sounds.SpeakAsync(emulator, "Thanks for calling. Hi there. Happy to help.", "wav");

        var unknown = await emulator.FormAsync(Path, [("model", "gpt-4o-transcribe-diarize"), ("response_format", "diarized_json"), ("chunking_strategy", "auto")], ("file", "a.wav", sound));
        var known = await emulator.FormAsync(
            Path,
            [("model", "gpt-4o-transcribe-diarize"), ("response_format", "diarized_json"), ("known_speaker_names[]", "agent"), ("known_speaker_references[]", "data:audio/wav;base64,AAAA")],
            ("file", "a.wav", sound));

        var segments = unknown.Body.GetProperty("segments").EnumerateArray().ToList();
        Assert.That(segments.Select(segment => segment.GetProperty("speaker").GetString()), Is.EqualTo(new[] { "A", "B", "A" }));
        Assert.That(segments.Select(segment => segment.GetProperty("id").GetString()), Is.EqualTo(new[] { "seg_0", "seg_1", "seg_2" }));
        Assert.That(segments[1].GetProperty("text").GetString(), Is.EqualTo(" Hi there."));
        Assert.That(
            known.Body.GetProperty("segments").EnumerateArray().Select(segment => segment.GetProperty("speaker").GetString()), Is.EqualTo(new[] { "agent", "A", "agent" }));
    }

    [Test]
    public async Task A_stream_sends_pieces_and_at_last_the_whole_with_its_usage()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var sound = await Sounds.SpeakAsync(emulator, Text, "wav");

        var events = await EventsAsync(emulator, [("model", "gpt-4o-mini-transcribe"), ("stream", "true"), ("include[]", "logprobs")], sound);

        var deltas = events.SkipLast(1).ToList();
        Assert.That(deltas.Select(one => one.GetProperty("type").GetString()).Distinct(), Is.EqualTo(new[] { "transcript.text.delta" }));
        Assert.That(string.Concat(deltas.Select(one => one.GetProperty("delta").GetString())), Is.EqualTo(Text));
        Assert.That(deltas[0].GetProperty("logprobs")[0].GetProperty("token").GetString(), Is.EqualTo("Hello"));
        Assert.That(events[^1].GetProperty("type").GetString(), Is.EqualTo("transcript.text.done"));
        Assert.That(events[^1].GetProperty("text").GetString(), Is.EqualTo(Text));
        Assert.That(events[^1].GetProperty("logprobs").GetArrayLength(), Is.EqualTo(deltas.Count));
        Assert.That(events[^1].GetProperty("usage").GetProperty("input_tokens").GetInt32(), Is.EqualTo(33));
    }

    [Test]
    public async Task A_stream_with_speakers_sends_each_sentence_as_a_segment()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var sound = await Sounds.SpeakAsync(emulator, Text, "wav");

        var events = await EventsAsync(emulator, [("model", "gpt-4o-transcribe-diarize"), ("response_format", "diarized_json"), ("stream", "true")], sound);

        var segments = events.Where(one => one.GetProperty("type").GetString() == "transcript.text.segment").ToList();
        Assert.That(segments.Select(one => one.GetProperty("speaker").GetString()), Is.EqualTo(new[] { "A", "B" }));
        Assert.That(events[0].GetProperty("segment_id").GetString(), Is.EqualTo(segments[0].GetProperty("id").GetString()));
    }

    [Test]
    public async Task The_model_that_takes_several_languages_tells_which_it_heard_and_bills_seconds()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var sound = await Sounds.SpeakAsync(emulator, Text, "wav");

        var reply = await emulator.FormAsync(
            Path, [("model", "gpt-transcribe"), ("languages[]", "fr"), ("languages[]", "de"), ("keywords[]", "test")], ("file", "a.wav", sound));
        var events = await EventsAsync(emulator, [("model", "gpt-transcribe"), ("stream", "true")], sound);
        var other = await emulator.FormAsync(Path, [("model", "gpt-4o-transcribe"), ("languages[]", "fr")], ("file", "a.wav", sound));

        JsonTree.AssertEqual(
            $$"""{ "text": "{{Text}}", "languages": [{ "code": "fr" }], "usage": { "type": "duration", "seconds": 4 } }""", reply.Body.GetRawText());
        Assert.That(events[^1].GetProperty("languages")[0].GetProperty("code").GetString(), Is.EqualTo("en"));
        Assert.That(other.ErrorMessage, Is.EqualTo("languages is not compatible with model 'gpt-4o-transcribe'."));
    }

    [Test]
    public async Task The_older_model_does_not_stream()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.FormAsync(Path, [("model", "whisper"), ("stream", "true")], ("file", "a.wav", await Sounds.SpeakAsync(emulator, Text, "wav")));

        Assert.That(reply.Body.GetProperty("text").GetString(), Is.EqualTo(Text));
    }

    [Test]
    public async Task A_form_counts_towards_the_quota_of_its_deployment()
    {
        await using var emulator = await RunningEmulator.StartAsync(options => options.Deployments["ears"] = new("whisper") { RequestsPerMinute = 1 });
        var sound = await Sounds.SpeakAsync(emulator, Text, "wav");

        var first = await emulator.FormAsync(Path, [("model", "ears")], ("file", "a.wav", sound));
        var second = await emulator.FormAsync(Path, [("model", "ears")], ("file", "a.wav", sound));

        Assert.That((first.Status, first.Header("x-ratelimit-remaining-requests")), Is.EqualTo((200, "0")));
        Assert.That((second.Status, second.Error.GetProperty("code").GetString()), Is.EqualTo((429, "RateLimitReached")));
    }

    [Test]
    public async Task A_translation_says_that_it_is_one()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var sound = await Sounds.SpeakAsync(emulator, Text, "wav");

        var reply = await emulator.FormAsync("openai/v1/audio/translations", [("model", "whisper"), ("response_format", "verbose_json")], ("file", "a.wav", sound));
        var newer = await emulator.FormAsync("openai/v1/audio/translations", [("model", "gpt-4o-transcribe")], ("file", "a.wav", sound));

        Assert.That((reply.Body.GetProperty("task").GetString(), reply.Body.GetProperty("language").GetString()), Is.EqualTo(("translate", "english")));
        Assert.That(newer.ErrorMessage, Does.StartWith("The audioTranslations operation does not work with the specified model, gpt-4o-transcribe."));
    }

    private static async Task<List<JsonElement>> EventsAsync(RunningEmulator emulator, (string, string)[] fields, byte[] sound)
    {
        using var form = RunningEmulator.Form(fields, ("file", "a.wav", sound));
        using var response = await emulator.Http.PostAsync(Path, form);
        var lines = (await response.Content.ReadAsStringAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines[^1], Is.EqualTo("data: [DONE]"));
        return [.. lines.SkipLast(1).Select(line => RunningEmulator.Parse(line["data: ".Length..]))];
    }
}
