using System.Diagnostics;
using System.Globalization;
using Azure;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Benchmarks.Routing;

/// <summary>What it costs to replace the routes of many deployments while many callers pick.</summary>
internal static class SwapReport
{
    private const int Deployments = 1_000;
    private const int Callers = 64;
    private const int Swaps = 200;

    public static void Write()
    {
        var options = new AzureOpenAIClientOptions();
        options.Routes.Models["m"] = Route(0);
        DeploymentRouter router = new AzureOpenAIClient(options).Router!;
        RouteOptions[] others = [Options(1), Options(2)];
        bool isOver = false;
        long picks = 0, missed = 0;
        Thread[] callers = [.. Enumerable.Range(0, Callers).Select(_ => new Thread(() =>
        {
            var clock = new RouterClock(TimeProvider.System);
            long mine = 0;
            while (!Volatile.Read(ref isOver))
            {
                PickRequest request = new() { Input = 100, Output = 100 };
                PickResult result = router.GroupOf("m").Pick(ref request, clock.Now);
                if (result.Deployment is { } taken)
                {
                    taken.State.Leave();
                    mine++;
                }
                else
                {
                    Interlocked.Increment(ref missed);
                }
            }

            Interlocked.Add(ref picks, mine);
        }))];
        Array.ForEach(callers, static caller => caller.Start());
        List<double> times = [];
        for (int i = 0; i < Swaps; i++)
        {
            long start = Stopwatch.GetTimestamp();
            router.Update(others[i % 2]);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            Thread.Yield();
        }

        Volatile.Write(ref isOver, true);
        Array.ForEach(callers, static caller => caller.Join());
        double alone = Alone(router, others);
        times.Sort();
        bool isWhole = router.GetStatus()[0].Tiers.SelectMany(static tier => tier).All(static one => one.InFlight == 0);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nReplacing the routes of {Deployments:#,0} deployments: {alone:0.00} ms of processor time alone; {times[Swaps / 2]:0.0} ms by the clock (95 %: {times[Swaps * 95 / 100]:0.0} ms) while {Callers} callers on {Environment.ProcessorCount} cores picked {picks:#,0} times, {missed} times in vain; nothing left under way: {isWhole}."));
    }

    /// <summary>Measures the swap without callers, who take most of the processors.</summary>
    private static double Alone(DeploymentRouter router, RouteOptions[] others)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        for (int i = 0; i < Swaps; i++)
        {
            router.Update(others[i % 2]);
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / Swaps;
    }

    private static RouteOptions Options(int weight)
    {
        var options = new RouteOptions();
        options.Models["m"] = Route(weight);
        return options;
    }

    private static ModelRoute Route(int weight) => new(new RouteTier([.. Enumerable.Range(0, Deployments).Select(i => new RouteDeployment(new Uri($"https://r{i % 50}.openai.azure.com"), $"d{i}", new AzureKeyCredential("k"))
    {
        TokensPerMinute = 1_000_000_000_000,
        Weight = 1 + (i * weight % 3),
    })]));
}
