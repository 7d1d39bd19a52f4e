using System.Runtime.CompilerServices;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>A call's place within a deployment is given back, however the call ends.</summary>
public sealed class LeaseTests
{
    [Test]
    public async Task A_stream_keeps_its_place_until_it_is_closed()
    {
        var resources = new FakeResources().Events("a", Replies.Piece("x"), Replies.Stop, "[DONE]");
        var client = resources.Client([FakeResources.Deployment("a")]);

        ChatStream stream = await client.GetChatClient("gpt-4o").StreamAsync("hello");
        Assert.That(InFlight(client), Is.EqualTo(1));
        stream.Dispose();

        Assert.That(InFlight(client), Is.Zero);
    }

    [Test]
    public async Task A_stream_that_is_read_to_its_end_gives_its_place_back()
    {
        var resources = new FakeResources().Events("a", Replies.Piece("x"), Replies.Stop, "[DONE]");
        var client = resources.Client([FakeResources.Deployment("a")]);

        await client.StreamAsync();

        Assert.That(InFlight(client), Is.Zero);
    }

    [Test]
    public async Task A_stream_that_is_forgotten_gives_its_place_back()
    {
        var resources = new FakeResources().Events("a", Replies.Piece("x"), Replies.Stop, "[DONE]");
        var client = resources.Client([FakeResources.Deployment("a")]);

        await Forget(client);

        await Eventually.True(() =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return InFlight(client) == 0;
        });
    }

    [Test]
    public async Task A_call_that_is_cancelled_gives_its_place_back([Values] bool async)
    {
        var resources = new FakeResources().Silence("a");
        var client = resources.Client([FakeResources.Deployment("a")]);
        using var cancel = new CancellationTokenSource();

        Task call = client.ChatAsync(async, cancel.Token);
        await Eventually.True(() => resources.Hosts.Count == 1);
        Assert.That(InFlight(client), Is.EqualTo(1));
        await cancel.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.That(InFlight(client), Is.Zero);
    }

    [Test]
    public async Task After_many_calls_that_end_in_all_ways_nothing_is_left([Range(1, 5)] int seed)
    {
        var random = new Random(seed);
        var resources = new FakeResources();
        foreach (string host in (string[])["a", "b", "c"])
        {
            for (int i = 0; i < 200; i++)
            {
                _ = random.Next(5) switch
                {
                    0 => resources.Reply(host, 500),
                    1 => resources.Throttle(host, ("retry-after-ms", "5")),
                    2 => resources.Break(host, new IOException("reset")),
                    3 => resources.Reply(host, 400),
                    _ => resources.Chat(host),
                };
            }
        }

        resources.Options.Retry.MaxRetries = 2;
        var client = resources.Client(route => route.MaxQueueWait = TimeSpan.Zero, [FakeResources.Deployment("a"), FakeResources.Deployment("b"), FakeResources.Deployment("c")]);

        Task calls = Parallel.ForAsync(0, 300, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, _) =>
        {
            using var cancel = new CancellationTokenSource();
            if (i % 7 == 0)
            {
                await cancel.CancelAsync();
            }

            try
            {
                await client.ChatAsync(async: true, cancel.Token);
            }
            catch (Exception failure) when (failure is AzureOpenAIException or OperationCanceledException)
            {
                // Some end so; the point is what is left behind.
            }
        });
        await resources.PlayAsync(calls, TimeSpan.FromSeconds(10));

        Assert.That(client.Router!.GetStatus()[0].Tiers[0].Select(status => status.InFlight), Is.All.Zero);
    }

    [Test]
    public async Task After_many_streams_that_are_read_left_cancelled_closed_or_broken_nothing_is_left([Range(1, 5)] int seed)
    {
        var random = new Random(seed);
        var resources = new FakeResources();
        for (int i = 0; i < 400; i++)
        {
            _ = random.Next(4) switch
            {
                0 => resources.Reply("a", 200, Replies.Events(Replies.Piece("x")), "text/event-stream"),
                1 => resources.Reply("a", 500),
                _ => resources.Events("a", Replies.Piece("x"), Replies.Piece("y"), Replies.Stop, "[DONE]"),
            };
        }

        resources.Events("a", Replies.Piece("x"), Replies.Stop, "[DONE]").Events("b", Replies.Piece("x"), Replies.Piece("y"), Replies.Stop, "[DONE]");
        resources.Options.Routes.MinRetriesPerSecond = 1_000;
        var client = resources.Client(route => route.MaxQueueWait = TimeSpan.Zero, [FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);

        Task calls = Parallel.ForAsync(0, 300, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, _) =>
        {
            using var cancel = new CancellationTokenSource();
            try
            {
                await using ChatStream stream = await client.GetChatClient("gpt-4o").StreamAsync("hello", cancel.Token);
                await foreach (ChatUpdate update in stream)
                {
                    if (i % 4 == 1)
                    {
                        break;
                    }

                    if (i % 4 == 2)
                    {
                        await cancel.CancelAsync();
                    }

                    if (i % 4 == 3)
                    {
                        stream.Dispose();
                    }
                }
            }
            catch (Exception failure) when (failure is AzureOpenAIException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
            {
                // Some end so; the point is what is left behind.
            }
        });
        await resources.PlayAsync(calls, TimeSpan.FromSeconds(10));

        Assert.That(InFlight(client), Is.Zero);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task Forget(AzureOpenAIClient client)
    {
        ChatStream stream = await client.GetChatClient("gpt-4o").StreamAsync("hello");
        Assert.That(stream.UpdateCount, Is.Zero);
    }

    private static int InFlight(AzureOpenAIClient client) => client.Router!.GetStatus()[0].Tiers.Sum(tier => tier.Sum(status => status.InFlight));
}
