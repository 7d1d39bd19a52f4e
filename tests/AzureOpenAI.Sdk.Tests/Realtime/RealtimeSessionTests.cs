using AzureOpenAI.Sdk.Functions;
using AzureOpenAI.Sdk.Realtime;

namespace AzureOpenAI.Sdk.Tests.Realtime;

/// <summary>Sessions over real WebSockets.</summary>
public sealed class RealtimeSessionTests
{
    [Test]
    public async Task A_conversation_has_sound_both_ways()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        var options = new RealtimeOptions
        {
            Instructions = "Answer briefly.",
            Audio = new() { Input = new() { Transcription = new("gpt-4o-transcribe") }, Output = new() { Voice = RealtimeVoice.Cedar } },
        };
        await using RealtimeSession session = await emulator.Realtime.OpenAsync(options);

        await Voice.SpeakAsync(session);
        List<RealtimeServerEvent> events = await Voice.UntilAsync<RealtimeResponseDone>(session);

        Assert.That(events.Select(static told => told.Type), Is.SupersetOf((string[])[
            "session.created", "session.updated", "input_audio_buffer.speech_started", "input_audio_buffer.speech_stopped", "input_audio_buffer.committed",
            "conversation.item.input_audio_transcription.completed", "response.created", "response.output_audio.delta", "response.output_audio_transcript.done"]));
        Assert.That(session.Current!.Audio!.Output!.Voice, Is.EqualTo(RealtimeVoice.Cedar));
        Assert.That(events.OfType<RealtimeAudioDelta>().Sum(static told => told.Delta!.Bytes.Length), Is.GreaterThan(24_000), "more than half a second of speech");
        RealtimeResponse response = events.OfType<RealtimeResponseDone>().Single().Response!;
        Assert.That(response.Status, Is.EqualTo(RealtimeStatus.Completed));
        Assert.That(response.Text, Is.EqualTo(string.Concat(events.OfType<RealtimeTranscriptDelta>().Select(static told => told.Delta))).And.Not.Empty);
        Assert.That(response.Usage!.InputTokenDetails!.AudioTokens, Is.GreaterThan(9), "more than nine tenths of a second were heard");
        Assert.That(response.Usage.OutputTokenDetails!.AudioTokens, Is.GreaterThan(9));
    }

    [Test]
    public async Task Functions_that_the_model_calls_are_run_while_reading_goes_on()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        FunctionTools tools = new FunctionTools().Add((string city) => $"warm in {city}", "get_weather", "Tells the weather of a city.");
        await using RealtimeSession session = await emulator.Realtime.OpenAsync(new() { OutputModalities = [RealtimeModality.Text], Tools = RealtimeTool.From(tools) });

        await session.SayAsync("What is the weather in Oslo?");
        List<RealtimeResponse> responses = [];
        await foreach (RealtimeServerEvent told in session.ReceiveAsync(tools))
        {
            if (told is RealtimeResponseDone { Response: { } response })
            {
                responses.Add(response);
                if (response.FunctionCalls.Count == 0)
                {
                    break;
                }
            }
        }

        Assert.That(responses.Select(static response => response.FunctionCalls.Count), Is.EqualTo([1, 0]));
        Assert.That(responses[0].FunctionCalls[0].Arguments, Does.Contain("Oslo"));
        Assert.That(responses[1].Text, Does.Contain("warm in Oslo"));
    }
}
