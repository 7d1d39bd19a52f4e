namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>Several processes at once, whatever becomes of the server: no call fails, and the limit holds.</summary>
[TestFixtureSource(typeof(Server), nameof(Server.All))]
public sealed class ReplicaTests(string kind)
{
    private const int Replicas = 3;
    private const int Limit = 12_000;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    [Test]
    public async Task In_no_window_do_they_use_more_than_the_limit_together()
    {
        await using LocalServer server = await Server.StartAsync(kind);

        IReadOnlyList<Use> uses = await RunAsync(server);

        Assert.That(Use.MostWithin(Window, uses.Where(static use => use.IsLeased)), Is.InRange(Limit / 4, Limit));
        // A server on a busy machine may answer late, and then a process takes from its own part.
        Assert.That(Use.MostWithin(Window, uses), Is.LessThanOrEqualTo(Limit * 19 / 10));
    }

    [Test]
    public async Task Clients_of_several_processes_use_the_minute_up_and_no_more()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        const int limit = 60_000;

        Replica[] replicas = [.. Enumerable.Range(0, Replicas).Select(_ => Replica.Start("calls", server, Replicas, limit, 16))];
        // Whoever comes late may find that the minute is used up.
        await Task.WhenAny(replicas.Select(static replica => replica.BegunAsync()));
        await Task.Delay(TimeSpan.FromSeconds(5));
        IReadOnlyList<Use>[] uses = await Task.WhenAll(replicas.Select(static replica => replica.EndAsync()));

        long leased = uses.Sum(static of => of.Where(static use => use.IsLeased).Sum(static use => use.Tokens)), all = uses.Sum(static of => of.Sum(static use => use.Tokens));
        Assert.That(leased, Is.LessThanOrEqualTo(limit));
        Assert.That(all, Is.InRange(limit * 97 / 100, limit * 19 / 10));
        await Task.WhenAll(replicas.Select(static replica => replica.DisposeAsync().AsTask()));
    }

    [Test]
    public async Task A_server_that_is_gone_leaves_each_its_part()
    {
        await using LocalServer server = await Server.StartAsync(kind);

        IReadOnlyList<Use> uses = await RunAsync(server, async () =>
        {
            server.Kill();
            await Task.Delay(Window);
        });

        long last = uses.Max(static use => use.At);
        long[] afterwards = [.. uses.Where(use => System.Diagnostics.Stopwatch.GetElapsedTime(use.At, last) < Window).Select(static use => use.Tokens)];
        Assert.That(afterwards.Sum(), Is.InRange(Limit / 20, Limit * 9 / 10), "calls go on, each process within its part");
        Assert.That(Use.MostWithin(Window, uses), Is.LessThanOrEqualTo(Limit * 19 / 10));
    }

    [Test]
    public async Task A_frozen_server_that_wakes_is_used_again()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Windows has no signal that stops a process.");
        }

        await using LocalServer server = await Server.StartAsync(kind);

        IReadOnlyList<Use> uses = await RunAsync(server, async () =>
        {
            server.Freeze();
            await Task.Delay(TimeSpan.FromSeconds(4));
            server.Thaw();
        });

        long last = uses.Max(static use => use.At);
        Assert.That(uses.Where(use => System.Diagnostics.Stopwatch.GetElapsedTime(use.At, last) < Window).Sum(static use => use.Tokens), Is.InRange(Limit / 20, Limit * 19 / 10));
        Assert.That(Use.MostWithin(Window, uses), Is.LessThanOrEqualTo(Limit * 19 / 10));
    }

    [Test]
    public async Task A_wiped_server_allows_at_most_one_limit_more()
    {
        await using LocalServer server = await Server.StartAsync(kind);

        IReadOnlyList<Use> uses = await RunAsync(server, () => server.ExecuteAsync("FLUSHALL"));

        Assert.That(Use.MostWithin(Window, uses), Is.InRange(Limit / 4, Limit * 2));
    }

    [Test]
    public async Task A_server_that_comes_and_goes_every_second_breaks_no_call_and_at_most_one_limit_more_is_used()
    {
        await using LocalServer server = await Server.StartAsync(kind);

        IReadOnlyList<Use> uses = await RunAsync(server, async () =>
        {
            for (int i = 0; i < 4; i++)
            {
                server.Kill();
                await Task.Delay(TimeSpan.FromSeconds(1));
                await server.StartAsync();
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        });

        Assert.That(Use.MostWithin(Window, uses), Is.InRange(Limit / 4, Limit * 2));
    }

    private async Task<IReadOnlyList<Use>> RunAsync(LocalServer server, Func<Task>? meanwhile = null)
    {
        Replica[] replicas = [.. Enumerable.Range(0, Replicas).Select(_ => Replica.Start("window", server, Replicas, Limit, (int)Window.TotalMilliseconds))];
        try
        {
            await Task.WhenAll(replicas.Select(static replica => replica.BegunAsync()));
            await Task.Delay(Window);
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            await Task.Delay(Window * 1.5);
            Use[] uses = [.. (await Task.WhenAll(replicas.Select(static replica => replica.EndAsync()))).SelectMany(static used => used)];
            await TestContext.Out.WriteLineAsync($"{kind}: at most {Use.MostWithin(Window, uses):#,0} ({Use.MostWithin(Window, uses.Where(static use => use.IsLeased)):#,0} of them leased) of {Limit:#,0} within {Window.TotalSeconds} s, {uses.Sum(static use => use.Tokens):#,0} in all");
            return uses;
        }
        finally
        {
            await Task.WhenAll(replicas.Select(static replica => replica.DisposeAsync().AsTask()));
        }
    }
}
