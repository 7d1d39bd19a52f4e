using System.IO.Pipelines;
using AzureOpenAI.Sdk.Speech;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Speech;

/// <summary>What the speech client sends, and how the sound comes.</summary>
public sealed class SpeechClientTests
{
    private static readonly byte[] Sound = [1, 2, 3, 4];

    private static FakeService Service(string version = "v1")
        => new FakeService(new(new ServiceVersion(version))).ReplyBody(() => new MemoryStream(Sound), "audio/mpeg");

    [Test]
    public async Task A_text_becomes_sound([Values] bool async)
    {
        FakeService service = Service();
        SpeechClient client = service.Client.GetSpeechClient("my-speech");
        var options = new SpeechOptions("Hello", SpeechVoice.Nova) { Speed = 1.5, ResponseFormat = SpeechFormat.Flac, Model = "another", StreamFormat = SpeechStreamFormat.Events };

        await using ContentStream speech = async ? await client.SpeakAsync(options) : client.Speak(options);
        using var copy = new MemoryStream();
        await speech.CopyToAsync(copy);

        JsonTree.AssertEqual("""{ "model": "my-speech", "input": "Hello", "voice": "nova", "response_format": "flac", "speed": 1.5 }""", service.LastBody);
        Assert.That(service.Requests[^1].Uri.PathAndQuery, Is.EqualTo("/openai/v1/audio/speech"));
        Assert.That((copy.ToArray(), speech.ContentType), Is.EqualTo((Sound, "audio/mpeg")));
    }

    [Test]
    public async Task A_dated_version_names_the_deployment_in_the_path([Values] bool async)
    {
        FakeService service = Service("2025-03-01-preview");
        SpeechClient client = service.Client.GetSpeechClient("my-speech");

        await using ContentStream speech = async ? await client.SpeakAsync("Hello", SpeechVoice.Echo) : client.Speak("Hello", SpeechVoice.Echo);

        JsonTree.AssertEqual("""{ "input": "Hello", "voice": "echo" }""", service.LastBody);
        Assert.That(service.Requests[^1].Uri.PathAndQuery, Is.EqualTo("/openai/deployments/my-speech/audio/speech?api-version=2025-03-01-preview"));
    }

    [Test]
    public async Task The_first_sound_is_there_before_the_last()
    {
        var pipe = new Pipe();
        FakeService service = new FakeService().ReplyBody(() => pipe.Reader.AsStream(), "audio/mpeg");
        byte[] buffer = new byte[10];

        await pipe.Writer.WriteAsync(Sound.AsMemory(0, 3));
        await using ContentStream speech = await service.Client.GetSpeechClient("my-speech").SpeakAsync("Hello", SpeechVoice.Alloy);
        int first = await speech.ReadAsync(buffer);
        await pipe.Writer.CompleteAsync();

        Assert.That((first, await speech.ReadAsync(buffer)), Is.EqualTo((3, 0)));
    }

    [Test]
    public async Task A_file_of_speech_is_written([Values] bool async)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string path = Path.Combine(folder, "hello.mp3");
        try
        {
            SpeechClient client = Service().Client.GetSpeechClient("my-speech");
            var options = new SpeechOptions("Hello", SpeechVoice.Alloy);

            long length = async ? await client.SpeakToFileAsync(options, path) : client.SpeakToFile(options, path);

            Assert.That(length, Is.EqualTo(Sound.Length));
            Assert.That(await File.ReadAllBytesAsync(path), Is.EqualTo(Sound));
            Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task Sound_that_breaks_off_leaves_an_older_file_as_it_was([Values] bool async)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string path = Path.Combine(folder, "hello.mp3");
        try
        {
            await File.WriteAllTextAsync(path, "older");
            await using var server = new FaultServer(async connection =>
            {
                await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
                await connection.CloseAsync();
            });
            SpeechClient client = server.CreateClient().GetSpeechClient("my-speech");
            var options = new SpeechOptions("Hello", SpeechVoice.Alloy);

            var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => async
                ? client.SpeakToFileAsync(options, path)
                : Task.Factory.StartNew(() => client.SpeakToFile(options, path), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));

            Assert.That(failure.ByteCount, Is.EqualTo(3));
            Assert.That(await File.ReadAllTextAsync(path), Is.EqualTo("older"));
            Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task A_refusal_is_thrown_by_the_call([Values] bool async)
    {
        FakeService service = new FakeService().Reply(400, """{"error":{"code":"invalid_voice","message":"No such voice."}}""");
        SpeechClient client = service.Client.GetSpeechClient("my-speech");
        var options = new SpeechOptions("Hello", new SpeechVoice("nobody"));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(async () => _ = async ? await client.SpeakAsync(options) : client.Speak(options));

        Assert.That((failure.Status, failure.ErrorCode), Is.EqualTo((400, "invalid_voice")));
    }

    [Test]
    public async Task A_version_without_speech_is_told_before_anything_is_sent()
    {
        FakeService service = Service("2024-10-21");

        var failure = await Assert.ThrowsAsync<NotSupportedException>(() => service.Client.GetSpeechClient("my-speech").SpeakAsync("Hello", SpeechVoice.Alloy));

        Assert.That(failure.Message, Does.Contain("'speech'").And.Contain("2024-02-15-preview").And.Contain("v1"));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public void Wrong_options_are_not_sent()
    {
        FakeService service = Service();
        SpeechClient client = service.Client.GetSpeechClient("my-speech");

        Assert.That(() => client.SpeakAsync("", SpeechVoice.Alloy), Throws.ArgumentException);
        Assert.That(() => client.SpeakToFileAsync(new SpeechOptions("Hello", SpeechVoice.Alloy), ""), Throws.ArgumentException);
        Assert.That(() => client.StreamAsync(new SpeechOptions { Input = "Hello" }), Throws.ArgumentException);
        Assert.That(service.Requests, Is.Empty);
    }
}
