using System.Text;

namespace AzureOpenAI.Sdk.Emulator.Tests.Transcription;

internal sealed class AudioUploadTests
{
    private const string Path = "openai/v1/audio/transcriptions";

    [Test]
    public async Task A_WAV_that_the_emulator_did_not_speak_gets_words_where_it_is_not_silent()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        (string, string)[] fields = [("model", "whisper"), ("response_format", "verbose_json"), ("timestamp_granularities[]", "word"), ("timestamp_granularities[]", "segment")];

        var first = await emulator.FormAsync(Path, fields, ("file", "a.wav", Sounds.Wav(300, 100, 300, 1000, 700)));
        var again = await emulator.FormAsync(Path, fields, ("file", "a.wav", Sounds.Wav(300, 100, 300, 1000, 700)));
        var silent = await emulator.FormAsync(Path, fields, ("file", "a.wav", Sounds.Wav(0, 2000)));

        var words = first.Body.GetProperty("words").EnumerateArray().Select(word => (Math.Round(word.GetProperty("start").GetDouble(), 2), Math.Round(word.GetProperty("end").GetDouble(), 2)));
        Assert.That(words, Is.EqualTo(new[] { (0, 0.3), (0.4, 0.7), (1.7, 2.05), (2.05, 2.4) }));
        Assert.That(first.Body.GetProperty("segments").GetArrayLength(), Is.EqualTo(2));
        Assert.That(first.Body.GetProperty("duration").GetDouble(), Is.EqualTo(2.4));
        Assert.That(again.Body.GetRawText(), Is.EqualTo(first.Body.GetRawText()));
        Assert.That(silent.Body.GetProperty("text").GetString(), Is.Empty);
    }

    [Test]
    public async Task Frames_of_any_rate_are_counted_for_the_length_of_an_MP3()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        // MPEG 1 layer III at 44.1 kHz: 128 and 64 kilobits by turns, each frame 1,152 samples.
        var frames = Enumerable.Range(0, 100).SelectMany(number => number % 2 == 0
            ? (byte[])[0xFF, 0xFB, 0x90, 0xC4, .. new byte[413]]
            : [0xFF, 0xFB, 0x50, 0xC4, .. new byte[204]]);
        var reply = await emulator.FormAsync(Path, [("model", "whisper"), ("response_format", "verbose_json")], ("file", "a.mp3", [.. frames, .. "TAG"u8, .. new byte[125]]));

        Assert.That(reply.Body.GetProperty("duration").GetDouble(), Is.EqualTo(100 * 1152 / 44100.0).Within(1e-9));
        Assert.That(reply.Body.GetProperty("text").GetString(), Does.Match(@"^[A-Z][a-z ]+\.$"));
    }

    [Test]
    public async Task The_length_of_an_M4A_and_of_a_WebM_is_in_their_headers()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var m4a = (byte[])
        [
            0, 0, 0, 12, .. "ftypM4A "u8,
            0, 0, 0, 36, .. "moov"u8, 0, 0, 0, 28, .. "mvhd"u8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x03, 0xE8, 0, 0, 0x09, 0xC4,
        ];
        var webm = (byte[])[0x1A, 0x45, 0xDF, 0xA3, 0x80, 0x18, 0x53, 0x80, 0x67, 0xFF, 0x15, 0x49, 0xA9, 0x66, 0x87, 0x44, 0x89, 0x84, 0x45, 0x1C, 0x40, 0x00];

        var first = await emulator.FormAsync(Path, [("model", "whisper"), ("response_format", "verbose_json")], ("file", "a.m4a", m4a));
        var second = await emulator.FormAsync(Path, [("model", "whisper"), ("response_format", "verbose_json")], ("file", "a.webm", webm));

        Assert.That(first.Body.GetProperty("duration").GetDouble(), Is.EqualTo(2.5));
        Assert.That(second.Body.GetProperty("duration").GetDouble(), Is.EqualTo(2.5));
    }

    [TestCase("", "a.wav", "The audio file could not be decoded or its format is not supported.")]
    [TestCase("RIFF1234WAVEfmt ", "a.wav", "The audio file could not be decoded or its format is not supported.")]
    [TestCase("RIFF", "a.wav", "The audio file could not be decoded or its format is not supported.")]
    [TestCase("fLaC1", "a.flac", "The audio file could not be decoded or its format is not supported.")]
    [TestCase("OggS", "a.ogg", "The audio file could not be decoded or its format is not supported.")]
    [TestCase("1234ftyp5", "a.m4a", "The audio file could not be decoded or its format is not supported.")]
    [TestCase("ID3456789012", "a.mp3", "The audio file could not be decoded or its format is not supported.")]
    [TestCase("hello", "a.txt", "Invalid file format. Supported formats: ['flac', 'm4a', 'mp3', 'mp4', 'mpeg', 'mpga', 'oga', 'ogg', 'wav', 'webm']")]
    [TestCase("hello", "wav", "Invalid file format.")]
    public async Task A_file_that_is_no_sound_is_refused(string content, string fileName, string message)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.FormAsync(Path, [("model", "whisper")], ("file", fileName, Encoding.Latin1.GetBytes(content)));

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.ErrorMessage, Does.StartWith(message));
    }

    [Test]
    public async Task A_header_that_promises_years_is_refused()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var honest = (byte[])[.. "fLaC"u8, 0x80, 0, 0, 34, .. new byte[10], 0, 0, 0x10, 0, 0, 0, 0, 2, .. new byte[16]];
        var lying = (byte[])[.. honest[..21], 0x0F, 0xFF, 0xFF, 0xFF, 0xFF, .. honest[26..]];

        var two = await emulator.FormAsync(Path, [("model", "whisper")], ("file", "a.flac", honest));
        var years = await emulator.FormAsync(Path, [("model", "whisper")], ("file", "a.flac", lying));

        Assert.That((two.Status, two.Usage.GetProperty("seconds").GetInt32()), Is.EqualTo((200, 2)));
        Assert.That(years.ErrorMessage, Is.EqualTo("The audio file could not be decoded or its format is not supported."));
    }

    [Test]
    public async Task Any_beginning_of_a_file_is_read_or_refused()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        foreach (var format in (string[])["wav", "mp3", "flac", "opus"])
        {
            var whole = await Sounds.SpeakAsync(emulator, "Hi", format);
            for (var length = 0; length < Math.Min(whole.Length, 250); length += 7)
            {
                var reply = await emulator.FormAsync(Path, [("model", "whisper")], ("file", "a.mp3", whole[..length]));

                Assert.That(reply.Status, Is.EqualTo(200).Or.EqualTo(400), $"{length} bytes of {format}");
            }
        }
    }

    [Test]
    public async Task A_file_may_be_too_short_or_too_large_or_missing()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var tooShort = await emulator.FormAsync(Path, [("model", "whisper")], ("file", "a.wav", Sounds.Wav(50)));
        var tooLarge = await emulator.FormAsync(Path, [("model", "whisper")], ("file", "a.wav", new byte[(25 * 1024 * 1024) + 1]));
        var missing = await emulator.FormAsync(Path, [("model", "whisper")]);
        var text = await emulator.FormAsync(Path, [("model", "whisper"), ("file", "a.wav")]);

        Assert.That((tooShort.Status, tooShort.Error.GetProperty("code").GetString()), Is.EqualTo((400, "audio_too_short")));
        Assert.That((tooLarge.Status, tooLarge.ErrorMessage), Is.EqualTo((413, "Maximum content size limit (26214400) exceeded (26214401 bytes read)")));
        Assert.That(missing.ErrorMessage, Is.EqualTo("Missing required parameter: 'file'."));
        Assert.That(text.ErrorMessage, Is.EqualTo("Invalid type for 'file': expected a file, but got a string instead."));
    }

    [TestCase("whisper", "response_format", "diarized_json", "response_format 'diarized_json' is not compatible with model 'whisper'.")]
    [TestCase("gpt-4o-transcribe", "response_format", "verbose_json", "response_format 'verbose_json' is not compatible with model 'gpt-4o-transcribe'. Use 'json' or 'text' instead.")]
    [TestCase("whisper", "response_format", "xml", "Invalid value: 'xml'. Supported values are: 'json', 'text', 'srt', 'verbose_json', 'vtt', 'diarized_json'.")]
    [TestCase("whisper", "timestamp_granularities[]", "word", "response_format 'json' is not compatible with timestamp_granularities.")]
    [TestCase("whisper", "timestamp_granularities[]", "line", "Invalid value: 'line'. Supported values are: 'word', 'segment'.")]
    [TestCase("whisper", "include[]", "logprobs", "include 'logprobs' is not compatible with model 'whisper'.")]
    [TestCase("gpt-4o-transcribe", "include[]", "words", "Invalid value: 'words'. Supported values are: 'logprobs'.")]
    [TestCase("whisper", "language", "klingon", "Invalid language 'klingon'. Language parameter must be specified in ISO-639-1 format.")]
    [TestCase("whisper", "temperature", "warm", "Invalid type for 'temperature': expected a decimal, but got a string instead.")]
    [TestCase("whisper", "temperature", "1.5", "Invalid 'temperature': decimal above maximum value.")]
    [TestCase("whisper", "known_speaker_names[]", "me", "known_speaker_names is not compatible with model 'whisper'.")]
    [TestCase("gpt-4o-transcribe-diarize", "known_speaker_names[]", "me", "known_speaker_names and known_speaker_references must have the same length.")]
    [TestCase("gpt-4o-transcribe-diarize", "prompt", "Names", "Prompt is not supported for diarization models")]
    [TestCase("gpt-4o-transcribe-diarize", "chunking_strategy", "often", "Invalid value: 'often'.")]
    [TestCase("gpt-4o-transcribe-diarize", "chunking_strategy", """{"type":"often"}""", "Invalid value: 'often'. Supported values are: 'server_vad'.")]
    [TestCase("gpt-4o-transcribe-diarize", "chunking_strategy[type]", "often", "Invalid value: 'often'. Supported values are: 'server_vad'.")]
    [TestCase("whisper", "prompt", "[[filter:hate:high]]", "The response was filtered")]
    [TestCase("whisper", "voice", "nova", "Unrecognized request argument supplied: voice")]
    [TestCase("gpt-4o", "prompt", "a", "The audioTranscriptions operation does not work with the specified model, gpt-4o.")]
    public async Task A_bad_field_is_refused_in_the_services_words(string model, string name, string value, string message)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.FormAsync(Path, [("model", model), (name, value)], ("file", "a.wav", Sounds.Wav(500)));

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.ErrorMessage, Does.StartWith(message));
    }

    [Test]
    public async Task Long_sound_must_be_cut_before_speakers_are_told_apart()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var sound = Sounds.Wav(31_000);
        (string, string)[] fields = [("model", "gpt-4o-transcribe-diarize")];

        var whole = await emulator.FormAsync(Path, fields, ("file", "a.wav", sound));
        var cut = await emulator.FormAsync(Path, [.. fields, ("chunking_strategy", """{"type":"server_vad","threshold":0.3}""")], ("file", "a.wav", sound));

        Assert.That(whole.ErrorMessage, Is.EqualTo("chunking_strategy is required for diarization models"));
        Assert.That(cut.Status, Is.EqualTo(200));
    }
}
