using System.Text.Json;
using AzureOpenAI.Sdk.Speech;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Speech;

/// <summary>Every recorded body about speech is read and written without a loss.</summary>
public sealed class SpeechRecordingTests
{
    private static IEnumerable<Recording> Recordings => Recording.Of((method, path) => method == "POST" && path.Split('?')[0].EndsWith("/audio/speech", StringComparison.Ordinal));

    [Test]
    public void Every_recorded_request_survives()
    {
        var requests = Recordings.Where(recording => recording.Request.ValueKind == JsonValueKind.Object).ToList();

        string[] losses = [.. requests.Select(recording => RoundTrip.Loss<SpeechOptions>(recording.Id, recording.Request.GetRawText())).OfType<string>()];

        Assert.That(losses, Is.Empty);
        Assert.That(requests, Is.Not.Empty);
    }

    [Test]
    public void Every_recorded_event_survives()
    {
        var events = Recordings.SelectMany(recording => recording.Events().Select(data => (recording.Id, Data: data))).ToList();

        string[] losses = [.. events.Select(recorded => RoundTrip.Loss<SpeechUpdate>(recorded.Id, recorded.Data)).OfType<string>()];

        Assert.That(losses, Is.Empty);
        Assert.That(events, Is.Not.Empty);
    }

    [Test]
    public async Task Every_recorded_stream_gathers_to_a_result()
    {
        var streams = Recordings.Where(recording => recording.Events().Any()).ToList();

        foreach (Recording recording in streams)
        {
            SpeechResult result = await SpeechStream.FromUpdates(recording.Events().Select(AzureOpenAIJson.Parse<SpeechUpdate>)).ToCompletionAsync();

            Assert.That(result.Bytes.Length, Is.GreaterThan(10_000), recording.Id);
            Assert.That(result.Usage!.TotalTokens, Is.EqualTo(result.Usage.InputTokens + result.Usage.OutputTokens), recording.Id);
        }

        Assert.That(streams, Is.Not.Empty);
    }
}
