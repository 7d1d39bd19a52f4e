using AzureOpenAI.Sdk.Functions;
using AzureOpenAI.Sdk.Realtime;

namespace AzureOpenAI.Sdk.Tests.Realtime;

/// <summary>Sessions over real WebSockets: what is said both ways.</summary>
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
    public async Task Turns_that_are_not_detected_are_committed_by_hand()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        await using RealtimeSession session = await emulator.Realtime.OpenAsync(new()
        {
            OutputModalities = [RealtimeModality.Text],
            Audio = new() { Input = new() { TurnDetection = RealtimeTurnDetection.Off } },
        });

        await Voice.SpeakAsync(session);
        await session.CommitAudioAsync();
        await session.RespondAsync();
        List<RealtimeServerEvent> events = await Voice.UntilAsync<RealtimeResponseDone>(session);

        Assert.That(session.Current!.Audio!.Input!.TurnDetection!.IsOff, Is.True);
        Assert.That(events, Has.None.InstanceOf<RealtimeSpeechStarted>().And.None.InstanceOf<RealtimeAudioDelta>());
        Assert.That(string.Concat(events.OfType<RealtimeTextDelta>().Select(static told => told.Delta)), Is.EqualTo(events.OfType<RealtimeTextDone>().Single().Text).And.Not.Empty);
    }

    [Test]
    public async Task Functions_that_the_model_calls_are_run_while_reading_goes_on()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        FunctionTools tools = new FunctionTools().Add((string city) => $"warm in {city}", "get_weather", "Tells the weather of a city.");
        await using RealtimeSession session = await emulator.Realtime.OpenAsync(new() { OutputModalities = [RealtimeModality.Text], Tools = RealtimeTool.From(tools) });

        await session.SayAsync("What is the weather in Oslo?");
        List<RealtimeResponse> responses = await Voice.ResponsesAsync(session.ReceiveAsync(tools), 2);

        Assert.That(responses.Select(static response => response.FunctionCalls.Count), Is.EqualTo([1, 0]));
        Assert.That(responses[0].FunctionCalls[0].Arguments, Does.Contain("Oslo"));
        Assert.That(responses[1].Text, Does.Contain("warm in Oslo"));
    }

    [Test]
    public async Task A_function_that_fails_is_thrown_to_who_reads_where_that_is_asked_for_and_the_session_stays()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        FunctionTools tools = new FunctionTools().Add(string (string city) => throw new TimeoutException("no answer"), "get_weather", "Tells the weather of a city.");
        await using RealtimeSession session = await emulator.Realtime.OpenAsync(new() { OutputModalities = [RealtimeModality.Text], Tools = RealtimeTool.From(tools) });

        await session.SayAsync("What is the weather in Oslo?");

        Assert.That(async () => await Voice.ResponsesAsync(session.ReceiveAsync(tools, new() { ThrowOnError = true }), 2), Throws.InstanceOf<TimeoutException>());
        await session.AddItemAsync(RealtimeMessage.User("Never mind."));
        Assert.That((await Voice.UntilAsync<RealtimeItemDone>(session))[^1], Is.InstanceOf<RealtimeItemDone>());
    }

    [Test]
    public async Task A_model_that_calls_without_end_is_stopped()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        FunctionTools tools = new FunctionTools().Add((string city) => $"warm in {city}", "get_weather", "Tells the weather of a city.");
        await using RealtimeSession session = await emulator.Realtime.OpenAsync(new() { OutputModalities = [RealtimeModality.Text], Tools = RealtimeTool.From(tools) });

        await session.SayAsync("What is the weather in Oslo?");
        await Voice.ResponsesAsync(session.ReceiveAsync(tools, new() { MaxRounds = 1 }), 2);
        await session.SayAsync("And what is the weather in Quito?");

        Assert.That(async () => await Voice.ResponsesAsync(session.ReceiveAsync(tools, new() { MaxRounds = 1 }), 2), Throws.Nothing, "an answer without calls begins the count anew");
    }

    [Test]
    public async Task A_user_who_speaks_stops_the_model_and_the_model_is_told_what_was_heard()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync(static options => options.TokenDelay = TimeSpan.FromMilliseconds(50));
        await using RealtimeSession session = await emulator.Realtime.OpenAsync();
        await session.SayAsync("Tell me about the quiet river, the green garden, the open road, the slow music, the bright stone and the small window.");
        List<RealtimeServerEvent> heard = await Voice.UntilAsync<RealtimeAudioDelta>(session);

        await session.SendAudioAsync(Voice.Tone(0.3));
        await Voice.UntilAsync<RealtimeSpeechStarted>(session);
        bool stopped = await session.InterruptAsync(TimeSpan.FromMilliseconds(120));
        List<RealtimeServerEvent> events = await Voice.UntilAsync<RealtimeItemTruncated>(session);

        Assert.That(stopped, Is.True);
        Assert.That(events, Has.None.InstanceOf<RealtimeErrorOccurred>(), "the service stopped the response by itself: no cancelling of what is over");
        RealtimeResponse response = events.OfType<RealtimeResponseDone>().Single().Response!;
        Assert.That((response.Status, response.StatusDetails!.Reason), Is.EqualTo((RealtimeStatus.Cancelled, RealtimeEndReason.TurnDetected)));
        var cut = (RealtimeItemTruncated)events[^1];
        Assert.That((cut.ItemId, cut.AudioEndMs), Is.EqualTo((heard.OfType<RealtimeAudioDelta>().First().ItemId, 120L)));
    }

    [Test]
    public async Task A_user_who_presses_stop_cancels_the_response_and_no_more_is_cut_than_arrived()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync(static options => options.TokenDelay = TimeSpan.FromMilliseconds(50));
        await using RealtimeSession session = await emulator.Realtime.OpenAsync();
        await session.SayAsync("Tell me about the quiet river, the green garden, the open road, the slow music, the bright stone and the small window.");
        await Voice.UntilAsync<RealtimeAudioDelta>(session);

        await session.InterruptAsync(TimeSpan.FromHours(1));
        List<RealtimeServerEvent> events = await Voice.UntilAsync<RealtimeItemTruncated>(session);

        Assert.That(events, Has.None.InstanceOf<RealtimeErrorOccurred>());
        Assert.That(events.OfType<RealtimeResponseDone>().Single().Response!.StatusDetails!.Reason, Is.EqualTo(RealtimeEndReason.ClientCancelled));
        Assert.That(session.IsResponding, Is.False);
        Assert.That(await session.InterruptAsync(TimeSpan.Zero), Is.True, "what was said can be cut once more");
    }

    [Test]
    public async Task Speech_that_was_heard_to_its_end_is_left_whole()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        await using RealtimeSession session = await emulator.Realtime.OpenAsync();
        await session.SayAsync("Is anybody there?");
        await Voice.UntilAsync<RealtimeResponseDone>(session);

        bool isCutAfterTheEnd = await session.InterruptAsync(TimeSpan.FromHours(1));
        bool isCutBefore = await session.InterruptAsync(TimeSpan.FromMilliseconds(10));

        Assert.That((isCutAfterTheEnd, isCutBefore), Is.EqualTo((false, true)));
        var cut = (RealtimeItemTruncated)(await Voice.UntilAsync<RealtimeItemTruncated>(session))[^1];
        Assert.That(cut.AudioEndMs, Is.EqualTo(10));
    }

    [Test]
    public void A_response_beside_the_conversation_does_not_hide_the_one_that_speaks()
    {
        var recorder = new RealtimeRecorder(keepsItems: true);
        recorder.Apply(new RealtimeResponseCreated { Response = new() { Id = "spoken", ConversationId = "conv_1" } });
        recorder.Apply(new RealtimeAudioDelta { ResponseId = "spoken", ItemId = "item_1", Delta = new EncodedBytes(new byte[48_000]) });

        recorder.Apply(new RealtimeResponseCreated { Response = new() { Id = "beside" } });
        RealtimeStop both = recorder.Stop(TimeSpan.FromHours(1));
        recorder.Apply(new RealtimeResponseDone { Response = new() { Id = "beside" } });
        RealtimeStop one = recorder.Stop(TimeSpan.FromHours(1));
        bool isResponding = recorder.IsResponding;
        recorder.Apply(new RealtimeResponseDone { Response = new() { Id = "spoken" } });

        Assert.That(both, Is.EqualTo(new RealtimeStop("spoken", "item_1", 0, 1_000)));
        Assert.That(one, Is.EqualTo(both));
        Assert.That((isResponding, recorder.IsResponding), Is.EqualTo((true, false)));
        Assert.That(recorder.Stop(TimeSpan.FromHours(1)), Is.EqualTo(new RealtimeStop(null, null, 0, 1_000)));
    }

    [Test]
    public async Task What_is_said_is_written_down_and_nobody_answers()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        RealtimeClient client = emulator.Client().GetRealtimeClient("gpt-4o-transcribe");
        await using RealtimeSession session = await client.OpenTranscriptionAsync(new("gpt-4o-transcribe") { Language = "en" });

        await Voice.SpeakAsync(session);
        List<RealtimeServerEvent> events = await Voice.UntilAsync<RealtimeTranscriptionCompleted>(session);

        var whole = (RealtimeTranscriptionCompleted)events[^1];
        Assert.That(session.Current!.Type, Is.EqualTo(RealtimeSessionKind.Transcription));
        Assert.That(whole.Transcript, Is.EqualTo(string.Concat(events.OfType<RealtimeTranscriptionDelta>().Select(static told => told.Delta))).And.Not.Empty);
        Assert.That(whole.Usage!.InputTokens, Is.GreaterThan(9));
        Assert.That(events, Has.None.InstanceOf<RealtimeResponseCreated>());
    }

    [Test]
    public async Task An_event_that_is_wrong_is_answered_with_an_error_that_names_it_and_the_session_goes_on()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        await using RealtimeSession session = await emulator.Realtime.OpenAsync();

        await session.SendAsync(new RealtimeDeleteItem("item_nobody") { EventId = "mine" });
        List<RealtimeServerEvent> events = await Voice.UntilAsync<RealtimeErrorOccurred>(session);
        await session.AddItemAsync(RealtimeMessage.User("Hello."));

        RealtimeError error = ((RealtimeErrorOccurred)events[^1]).Error!;
        Assert.That((error.Code, error.Param, error.EventId), Is.EqualTo(("item_not_found", "item_id", "mine")));
        await Voice.UntilAsync<RealtimeItemDone>(session);
    }

    [Test]
    public async Task A_version_with_a_date_is_spoken_to_in_its_own_shapes()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        RealtimeClient client = emulator.Client(options: new AzureOpenAIClientOptions(new ServiceVersion("2025-04-01-preview"))).GetRealtimeClient("gpt-realtime");
        await using RealtimeSession session = await client.OpenAsync(new()
        {
            Audio = new() { Input = new() { Format = RealtimeAudioFormat.Pcm, TurnDetection = RealtimeTurnDetection.Off }, Output = new() { Voice = RealtimeVoice.Echo, Format = RealtimeAudioFormat.MuLaw } },
            MaxOutputTokens = 500,
        });

        await session.AddItemAsync(RealtimeMessage.Assistant("I am here."));
        await session.SayAsync("Is anybody there?");
        List<RealtimeServerEvent> events = await Voice.UntilAsync<RealtimeResponseDone>(session);

        RealtimeResult current = session.Current!;
        Assert.That((current.Voice, current.OutputAudioFormat, current.TurnDetection!.IsOff, current.MaxResponseOutputTokens), Is.EqualTo((RealtimeVoice.Echo, "g711_ulaw", true, (RealtimeTokenCount)500)));
        Assert.That(events.Select(static told => told.Type), Is.SupersetOf((string[])["conversation.item.created", "response.audio.delta", "response.audio_transcript.delta"]));
        Assert.That(events, Has.None.InstanceOf<RealtimeErrorOccurred>().And.None.InstanceOf<UnknownRealtimeServerEvent>());
        Assert.That(session.GetHistory().ToOptions()!.Audio!.Output!.Format!.Type, Is.EqualTo(RealtimeAudioEncoding.MuLaw));
    }

    [Test]
    public async Task A_transcription_stays_one_where_the_version_has_a_date()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        RealtimeClient client = emulator.Client(options: new AzureOpenAIClientOptions(new ServiceVersion("2025-04-01-preview"))).GetRealtimeClient("gpt-4o-transcribe");
        await using RealtimeSession session = await client.OpenTranscriptionAsync(new("gpt-4o-transcribe"));

        await session.UpdateAsync(new() { Audio = new() { Input = new() { TurnDetection = RealtimeTurnDetection.Off } } });
        List<RealtimeServerEvent> events = [];
        while (events.Count(static told => told is RealtimeSessionUpdated) < 2)
        {
            events.AddRange(await Voice.UntilAsync<RealtimeSessionUpdated>(session));
        }

        Assert.That(events, Has.None.InstanceOf<RealtimeErrorOccurred>());
        Assert.That(session.Current!.TurnDetection!.IsOff, Is.True);
        RealtimeOptions again = session.GetHistory().ToOptions()!;
        Assert.That((again.Type, again.Audio!.Input!.Transcription!.Model), Is.EqualTo((RealtimeSessionKind.Transcription, "gpt-4o-transcribe")));
    }

    [Test]
    public async Task Many_sessions_at_once_each_hear_their_own()
    {
        const int Count = 20;
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        RealtimeClient client = emulator.Realtime;

        string[] said = await Task.WhenAll(Enumerable.Range(0, Count).Select(async number =>
        {
            await using RealtimeSession session = await client.OpenAsync(new() { Audio = new() { Input = new() { TurnDetection = RealtimeTurnDetection.Off } } });
            for (int i = 0; i < 20; i++)
            {
                await session.SendAudioAsync(Voice.Tone(0.1));
            }

            await session.SayAsync($"The number of this room is {number}. What is the number of this room?");
            List<RealtimeServerEvent> events = await Voice.UntilAsync<RealtimeResponseDone>(session);
            return events.OfType<RealtimeTranscriptDone>().Single().Transcript!;
        }));

        Assert.That(said, Is.EqualTo(Enumerable.Range(0, Count).Select(static number => $"The number of this room is {number}.")));
    }
}
