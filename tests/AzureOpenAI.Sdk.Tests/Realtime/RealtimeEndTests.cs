using AzureOpenAI.Sdk.Realtime;

namespace AzureOpenAI.Sdk.Tests.Realtime;

/// <summary>How sessions end, and what goes on from there.</summary>
public sealed class RealtimeEndTests
{
    [Test]
    public async Task A_socket_that_drops_keeps_what_arrived_and_a_new_session_goes_on_from_there()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync(static options => options.RealtimeDropAfterEvents = 25);
        RealtimeClient client = emulator.Realtime;
        await using RealtimeSession session = await client.OpenAsync(new() { Instructions = "Be brief.", Audio = new() { Output = new() { Voice = RealtimeVoice.Cedar } } });
        await session.AddItemAsync(RealtimeMessage.Assistant("Welcome."));

        await session.SayAsync("The quiet river is near the green garden. Where is the quiet river?");
        List<RealtimeServerEvent> events = [];
        RealtimeInterruptedException? failure = null;
        try
        {
            await foreach (RealtimeServerEvent told in session.ReceiveAsync())
            {
                events.Add(told);
            }
        }
        catch (RealtimeInterruptedException broken)
        {
            failure = broken;
        }

        Assert.That(failure, Is.Not.Null);
        RealtimeHistory history = failure!.History;
        Assert.That((failure.Kind, failure.ErrorCode, failure.CloseStatus), Is.EqualTo((FailureKind.Interrupted, "connection_lost", (int?)null)));
        Assert.That((history.EventCount, events.Count), Is.EqualTo((25L, 25)));
        Assert.That(history.Items.Select(static item => ((RealtimeMessage)item).Role), Is.EqualTo([RealtimeRole.Assistant, RealtimeRole.User, RealtimeRole.Assistant]));
        string half = string.Concat(events.OfType<RealtimeTranscriptDelta>().Select(static told => told.Delta));
        Assert.That(((RealtimeMessage)history.Unfinished!.Output.Single()).Text, Is.EqualTo(half).And.Not.Empty, "what was being said is there as far as it came");
        Assert.That(async () => await session.SayAsync("Hello?"), Throws.InstanceOf<RealtimeInterruptedException>());

        await using RealtimeSession next = await client.ResumeAsync(history);

        Assert.That(next.GetHistory().Items.Select(static item => (item.Id, ((RealtimeMessage)item).Text)), Is.EqualTo(history.Items.Select(static item => (item.Id, ((RealtimeMessage)item).Text))));
        Assert.That((next.Current!.Instructions, next.Current.Audio!.Output!.Voice, next.Current.Id), Is.EqualTo(("Be brief.", (RealtimeVoice?)RealtimeVoice.Cedar, next.Current.Id)));
        Assert.That(next.Current.Id, Is.Not.EqualTo(history.Session!.Id));
        await next.SayAsync("Where is the quiet river?");
        Assert.That((await Voice.UntilAsync<RealtimeResponseDone>(next)).OfType<RealtimeTranscriptDone>().Single().Transcript, Does.Contain("green garden"));
    }

    [Test]
    public async Task A_service_that_closes_says_why()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync(static options => options.RealtimeSessionDuration = TimeSpan.FromSeconds(1));
        await using RealtimeSession session = await emulator.Realtime.OpenAsync();

        List<RealtimeServerEvent> events = [];
        var failure = await Assert.ThrowsAsync<RealtimeInterruptedException>(async () =>
        {
            await foreach (RealtimeServerEvent told in session.ReceiveAsync())
            {
                events.Add(told);
            }
        });

        Assert.That(events.OfType<RealtimeErrorOccurred>().Single().Error!.Code, Is.EqualTo("session_expired"));
        Assert.That((failure!.CloseStatus, failure.CloseReason, failure.ErrorCode), Is.EqualTo((1001, "session_expired", "socket_closed")));
        Assert.That(failure.Message, Does.Contain("1001: session_expired"));
    }

    [Test]
    public async Task Closing_ends_who_reads_without_a_failure_and_nothing_is_sent_afterwards()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        RealtimeSession session = await emulator.Realtime.OpenAsync();
        Task<int> reading = Task.Run(async () =>
        {
            int count = 0;
            await foreach (RealtimeServerEvent _ in session.ReceiveAsync())
            {
                count++;
            }

            return count;
        });

        await session.CloseAsync();
        await session.CloseAsync();
        await session.DisposeAsync();

        int rest = await session.ReceiveAsync().CountAsync();
        Assert.That(await reading.WaitAsync(TimeSpan.FromSeconds(30)) + rest, Is.EqualTo(1), "what had arrived is read once, and then the end");
        Assert.That(async () => await session.SendAudioAsync(new byte[2]), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Who_reads_may_close_between_two_events_and_reads_the_rest()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        RealtimeSession session = await emulator.Realtime.OpenAsync(settings: new() { CloseTimeout = TimeSpan.FromMinutes(10) });
        await session.AddItemAsync(RealtimeMessage.User("Is anybody there?"));

        List<RealtimeServerEvent> events = [];
        await foreach (RealtimeServerEvent told in session.ReceiveAsync())
        {
            events.Add(told);
            await session.CloseAsync().WaitAsync(TimeSpan.FromSeconds(30));
        }

        Assert.That(events[0], Is.InstanceOf<RealtimeSessionCreated>());
        Assert.That(events, Has.Some.InstanceOf<RealtimeItemDone>());
        Assert.That(session.GetHistory().Items, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Reading_that_is_cancelled_goes_on_later_without_a_gap()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        await using RealtimeSession session = await emulator.Realtime.OpenAsync();
        await Voice.UntilAsync<RealtimeSessionCreated>(session);
        using var stop = new CancellationTokenSource();
        Task<bool> waiting = session.ReceiveAsync(stop.Token).GetAsyncEnumerator(CancellationToken.None).MoveNextAsync().AsTask();

        await stop.CancelAsync();
        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
        await session.SayAsync("Is anybody there?");

        List<RealtimeServerEvent> events = await Voice.UntilAsync<RealtimeResponseDone>(session);
        Assert.That(events[0], Is.InstanceOf<RealtimeItemAdded>(), "the first event after the pause is the first that was sent");
    }

    [Test]
    public async Task One_at_a_time_reads()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        await using RealtimeSession session = await emulator.Realtime.OpenAsync();
        await using IAsyncEnumerator<RealtimeServerEvent> first = session.ReceiveAsync().GetAsyncEnumerator();
        await first.MoveNextAsync();

        Assert.That(async () => await session.ReceiveAsync().GetAsyncEnumerator().MoveNextAsync(), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Many_threads_may_send_at_once_and_each_message_stays_whole()
    {
        await using RunningEmulator emulator = await RunningEmulator.StartAsync();
        await using RealtimeSession session = await emulator.Realtime.OpenAsync(new() { Audio = new() { Input = new() { TurnDetection = RealtimeTurnDetection.Off } } });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(async () =>
        {
            for (int i = 0; i < 50; i++)
            {
                await session.SendAudioAsync(Voice.Silence(0.01));
                await session.AddItemAsync(RealtimeMessage.User($"{thread} {i}"));
            }
        })));
        await session.CommitAudioAsync();
        List<RealtimeServerEvent> events = await Voice.UntilAsync<RealtimeInputAudioCommitted>(session);

        Assert.That(events, Has.None.InstanceOf<RealtimeErrorOccurred>());
        Assert.That(events.OfType<RealtimeItemDone>().Count(), Is.EqualTo(400));
    }
}
