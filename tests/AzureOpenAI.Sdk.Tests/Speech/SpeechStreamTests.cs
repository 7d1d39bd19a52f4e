using AzureOpenAI.Sdk.Speech;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Speech;

/// <summary>Speech that arrives as events.</summary>
public sealed class SpeechStreamTests
{
    private static string[] Sample => WireSample.Events("Speech/stream.txt");

    private static Task<SpeechStream> StreamAsync(params string[] events) => StreamAsync(new FakeService().ReplyEvents(Replies.Events(events)));

    private static Task<SpeechStream> StreamAsync(FakeService service)
        => service.Client.GetSpeechClient("my-speech").StreamAsync(new SpeechOptions("Hello", SpeechVoice.Alloy) { Model = "another", StreamFormat = SpeechStreamFormat.Audio });

    [Test]
    public async Task Each_piece_is_handed_over_as_bytes()
    {
        FakeService service = new FakeService().ReplyEvents(Replies.Events([.. Sample, "[DONE]"]));
        List<byte> sound = [];
        SpeechUsage? usage = null;

        await using SpeechStream stream = await StreamAsync(service);
        await foreach (SpeechUpdate update in stream)
        {
            sound.AddRange(update.Bytes.Span);
            usage = update.Usage;
        }

        Assert.That(sound, Is.EqualTo(new byte[] { 1, 2, 3, 4 }));
        Assert.That(usage!.TotalTokens, Is.EqualTo(38));
        JsonTree.AssertEqual("""{ "model": "my-speech", "stream_format": "sse", "input": "Hello", "voice": "alloy" }""", service.LastBody);
    }

    [Test]
    public async Task The_pieces_are_put_together_on_demand()
    {
        await using SpeechStream stream = await StreamAsync(Sample);

        SpeechResult result = await stream.ToCompletionAsync();

        JsonTree.AssertEqual("""{ "audio": "AQIDBA==", "usage": { "input_tokens": 7, "output_tokens": 31, "total_tokens": 38 } }""", AzureOpenAIJson.ToJson(result));
        Assert.That(result.Bytes.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3, 4 }));
    }

    [Test]
    public async Task Speech_that_ends_too_early_has_what_had_arrived()
    {
        await using SpeechStream stream = await StreamAsync(Sample[..2]);

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => stream.ToCompletionAsync());

        Assert.That(failure.GetReceived<SpeechResult>()!.Bytes.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3, 4 }));
    }

    [Test]
    public async Task Nothing_is_held_back_from_who_reads_piece_by_piece()
    {
        await using SpeechStream stream = await StreamAsync(Sample[..2]);

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(async () =>
        {
            await foreach (SpeechUpdate _ in stream)
            {
            }
        });

        Assert.That(failure.GetReceived<SpeechResult>()!.Encoded, Is.Null);
        Assert.That(failure.UpdateCount, Is.EqualTo(2));
    }

    [Test]
    public async Task A_piece_that_is_no_base64_is_not_left_out_in_silence()
    {
        await using SpeechStream stream = await StreamAsync(Sample[0], """{"type":"speech.audio.delta","audio":"?"}""", Sample[2]);

        await Assert.ThrowsAsync<InvalidOperationException>(() => stream.ToCompletionAsync());
    }

    [Test]
    public async Task An_error_in_its_midst_is_thrown()
    {
        await using SpeechStream stream = await StreamAsync(Sample[0], """{"type":"error","error":{"code":"server_error","message":"Oh."}}""");

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => stream.ToCompletionAsync());

        Assert.That(failure.ErrorCode, Is.EqualTo("server_error"));
    }

    [Test]
    public async Task An_event_of_the_future_passes()
    {
        SpeechStream stream = SpeechStream.FromUpdates([.. new[] { Sample[0], """{"type":"speech.audio.resting","ms":3}""", Sample[2] }.Select(RoundTrip.Check<SpeechUpdate>)]);

        SpeechResult result = await stream.ToCompletionAsync();

        Assert.That(result.Bytes.Length, Is.EqualTo(1));
        Assert.That(stream.UpdateCount, Is.EqualTo(3));
    }
}
