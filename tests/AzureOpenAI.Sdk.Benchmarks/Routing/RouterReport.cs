using System.Diagnostics;
using System.Globalization;
using Azure;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Benchmarks.Routing;

/// <summary>What a pick among many deployments costs: processor time a pick, with many callers at once.</summary>
internal static class RouterReport
{
    private const int Deployments = 1_000;
    private const int Callers = 64;
    private const int PicksEach = 20_000;

    public static void Write()
    {
        Console.WriteLine($"Processor time a pick among {Deployments:#,0} deployments with limits, {Callers} callers on {Environment.ProcessorCount} cores:\n");
        Console.WriteLine("| Strategy | all well | 999 cooling | bytes a pick |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (RouteStrategy strategy in (RouteStrategy[])[RouteStrategy.Weighted, RouteStrategy.RoundRobin, RouteStrategy.LeastLoaded, RouteStrategy.LowestLatency])
        {
            (double well, long bytes) = Measure(Router(strategy, cooling: 0));
            (double cooling, _) = Measure(Router(strategy, Deployments - 1));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {strategy} | {well:0} ns | {cooling:0} ns | {bytes} |"));
        }
    }

    private static ModelGroup Router(RouteStrategy strategy, int cooling)
    {
        var options = new AzureOpenAIClientOptions();
        RouteDeployment[] deployments = [.. Enumerable.Range(0, Deployments).Select(static i => new RouteDeployment(new Uri($"https://r{i % 50}.openai.azure.com"), $"d{i}", new AzureKeyCredential("k"))
        {
            TokensPerMinute = 1_000_000_000_000,
            RequestsPerMinute = 1_000_000_000_000,
        })];
        options.Routes.Models["m"] = new ModelRoute(new RouteTier(deployments)) { Strategy = strategy };
        var client = new AzureOpenAIClient(options);
        ModelGroup group = client.Router!.GroupOf("m");
        foreach (RoutedDeployment one in group.Deployments.Skip(Deployments - cooling).ToArray())
        {
            one.State.Note(client.Router.Clock.Now, new AttemptOutcome { Effect = HealthEffect.Throttled, Hint = TimeSpan.FromSeconds(120) });
        }

        return group;
    }

    private static (double Nanoseconds, long Bytes) Measure(ModelGroup group)
    {
        Run(group, 200);
        double best = double.MaxValue;
        for (int round = 0; round < 3; round++)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            Run(group, PicksEach);
            TimeSpan used = Process.GetCurrentProcess().TotalProcessorTime - before;
            best = Math.Min(best, used.TotalNanoseconds / (Callers * (double)PicksEach));
        }

        long start = GC.GetAllocatedBytesForCurrentThread();
        Pick(group, 1_000);
        return (best, (GC.GetAllocatedBytesForCurrentThread() - start) / 1_000);
    }

    private static void Run(ModelGroup group, int picks)
    {
        Thread[] callers = [.. Enumerable.Range(0, Callers).Select(_ => new Thread(() => Pick(group, picks)))];
        Array.ForEach(callers, static caller => caller.Start());
        Array.ForEach(callers, static caller => caller.Join());
    }

    private static void Pick(ModelGroup group, int picks)
    {
        var clock = new RouterClock(TimeProvider.System);
        for (int i = 0; i < picks; i++)
        {
            PickRequest request = new() { Input = 100, Output = 100 };
            PickResult result = group.Pick(ref request, clock.Now);
            (result.Deployment ?? throw new InvalidOperationException("No deployment had room.")).State.Leave();
        }
    }
}
