using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Transcription;

namespace AzureOpenAI.Sdk.Tests.Transcription;

/// <summary>What is said, written down.</summary>
public sealed class TranscriptionClientTests
{
    private static FileContent Sound => FileContent.FromBytes("RIFF....WAVE"u8.ToArray(), "talk.wav");

    [Test]
    [TestCase("v1", "/openai/v1/audio/transcriptions", true)]
    [TestCase("2024-10-21", "/openai/deployments/whisper/audio/transcriptions", false)]
    public async Task A_file_goes_as_a_form_in_both_shapes(string version, string path, bool isInBody)
    {
        var service = new FakeService(new(new ServiceVersion(version))).Reply(200, """{"text":"Hello.","usage":{"type":"duration","seconds":4}}""");
        var options = new TranscriptionOptions(Sound)
        {
            Language = "en",
            Temperature = 0.2,
            ResponseFormat = TranscriptionFormat.VerboseJson,
            TimestampGranularities = [TimestampGranularity.Word, TimestampGranularity.Segment],
        };

        TranscriptionResult result = await service.Client.GetTranscriptionClient("whisper").TranscribeAsync(options);

        IReadOnlyList<FormPart> parts = FormPart.ParseAll(service.Requests[0].Content.Span, service.Requests[0].ContentType);
        string[] fields = ["language=en", "response_format=verbose_json", "temperature=0.2", "timestamp_granularities[]=word", "timestamp_granularities[]=segment"];
        Assert.That(service.Requests[0].Uri.AbsolutePath, Is.EqualTo(path));
        Assert.That(parts.Where(part => part.FileName is null).Select(part => $"{part.Name}={part.Text}"), Is.EquivalentTo(isInBody ? ["model=whisper", .. fields] : fields));
        Assert.That(parts.Single(part => part.FileName is not null), Has.Property("Name").EqualTo("file").And.Property("FileName").EqualTo("talk.wav"));
        Assert.That((result.Text, result.Usage!.Seconds), Is.EqualTo(("Hello.", 4.0)));
    }

    [Test]
    public async Task Subtitles_and_plain_text_are_there_as_they_came([Values("text", "srt", "vtt")] string format, [Values] bool async)
    {
        const string Body = "1\n00:00:00,000 --> 00:00:02,000\nGrüße!\n\n";
        var service = new FakeService().Reply(200, Body, "text/plain; charset=utf-8");
        TranscriptionClient client = service.Client.GetTranscriptionClient("whisper");
        var options = new TranscriptionOptions(Sound) { ResponseFormat = new TranscriptionFormat(format) };

        TranscriptionResult result = async ? await client.TranscribeAsync(options) : client.Transcribe(options);

        Assert.That(result.Text, Is.EqualTo(Body));
    }

    [Test]
    public async Task Silence_is_an_empty_text_and_a_page_of_markup_is_none()
    {
        var service = new FakeService().Reply(200, "", "text/plain").Reply(200, "<html></html>", "text/html");
        TranscriptionClient client = service.Client.GetTranscriptionClient("whisper");
        var options = new TranscriptionOptions(Sound) { ResponseFormat = TranscriptionFormat.Text };

        TranscriptionResult silence = await client.TranscribeAsync(options);
        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => client.TranscribeAsync(options));

        Assert.That(silence.Text, Is.Empty);
        Assert.That(failure.ErrorCode, Is.EqualTo("unexpected_content"));
    }

    [Test]
    [TestCase("""{"text":"a","segments":[{"id":0,"seek":0,"start":0.0,"end":2.0,"text":" a","tokens":[1],"avg_logprob":-0.5}]}""", "0")]
    [TestCase("""{"text":"a","segments":[{"type":"transcript.text.segment","id":"seg_0","start":0.5,"end":2.0,"text":" a","speaker":"A"}]}""", "seg_0")]
    public void A_segment_s_id_is_a_number_or_a_name_and_stays_what_it_was(string json, string id)
    {
        var result = AzureOpenAIJson.Parse<TranscriptionResult>(json);

        Assert.That(result.Segments[0].Id.ToString(), Is.EqualTo(id));
        JsonTree.AssertEqual(json, AzureOpenAIJson.ToJson(result));
    }

    [Test]
    public async Task A_stream_is_gathered_and_asked_for_in_the_form()
    {
        var service = new FakeService().ReplyEvents(
            """
            data: {"type":"transcript.text.delta","delta":"Hel"}

            data: {"type":"transcript.text.delta","delta":"lo."}

            data: {"type":"transcript.text.segment","id":"seg_0","start":0,"end":1,"text":"Hello.","speaker":"A"}

            data: {"type":"transcript.text.done","text":"Hello.","usage":{"type":"tokens","input_tokens":3,"output_tokens":2,"total_tokens":5}}

            data: [DONE]


            """);

        TranscriptionStream stream = await service.Client.GetTranscriptionClient("gpt-4o-transcribe").StreamAsync(new TranscriptionOptions(Sound));
        TranscriptionResult result = await stream.ToCompletionAsync();

        Assert.That(service.LastBody, Does.Contain("name=\"stream\"\r\n\r\ntrue\r\n"));
        Assert.That((result.Text, result.Usage!.TotalTokens, result.Segments[0].Speaker), Is.EqualTo(("Hello.", 5L, "A")));
    }

    [Test]
    public async Task A_stream_that_breaks_holds_the_text_so_far()
    {
        var service = new FakeService().ReplyEvents("data: {\"type\":\"transcript.text.delta\",\"delta\":\"Hel\"}\n\n");
        TranscriptionStream stream = await service.Client.GetTranscriptionClient("gpt-4o-transcribe").StreamAsync(new TranscriptionOptions(Sound));

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => stream.ToCompletionAsync());

        Assert.That(failure.GetReceived<TranscriptionResult>()!.Text, Is.EqualTo("Hel"));
    }

    [Test]
    public async Task A_translation_goes_to_its_own_address()
    {
        var service = new FakeService().Reply(200, """{"text":"Hello."}""");

        TranscriptionResult result = await service.Client.GetTranscriptionClient("whisper").TranslateAsync(new TranslationOptions(Sound));

        Assert.That((result.Text, service.Requests[0].Uri.AbsolutePath), Is.EqualTo(("Hello.", "/openai/v1/audio/translations")));
    }

    [Test]
    public void A_file_that_can_t_be_heard_is_refused_before_it_is_sent()
    {
        var service = new FakeService();
        TranscriptionClient client = service.Client.GetTranscriptionClient("whisper");
        static TranscriptionOptions Of(string name, byte[] bytes) => new(FileContent.FromBytes(bytes, name));

        Assert.That(() => client.Transcribe(Of("talk.txt", [1])), Throws.ArgumentException.With.Message.Contains("'.txt'"));
        Assert.That(() => client.Transcribe(Of("talk.wav", [])), Throws.ArgumentException.With.Message.Contains("empty"));
        Assert.That(() => client.Transcribe(Of("talk.mp3", "%PDF-1.7"u8.ToArray())), Throws.ArgumentException.With.Message.Contains("document"));
        Assert.That(() => client.Transcribe(Of("talk.wav", new byte[(25 * 1024 * 1024) + 1])), Throws.ArgumentException.With.Message.Contains("25 MB"));
        Assert.That(() => client.Transcribe(new TranscriptionOptions(Sound) { TimestampGranularities = [TimestampGranularity.Word] }), Throws.ArgumentException.With.Message.Contains("VerboseJson"));
        Assert.That(() => client.Transcribe(new TranscriptionOptions(Sound) { KnownSpeakerNames = ["Ann"] }), Throws.ArgumentException.With.Message.Contains("equally long"));
        Assert.That(() => client.StreamAsync(new TranscriptionOptions(Sound) { ResponseFormat = TranscriptionFormat.Srt }), Throws.ArgumentException.With.Message.Contains("streamed"));
        Assert.That(service.Requests, Is.Empty);
    }
}
