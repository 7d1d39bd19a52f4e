using System.Diagnostics;
using AzureOpenAI.Sdk.Benchmarks.Columns;
using AzureOpenAI.Sdk.Benchmarks.Service;

namespace AzureOpenAI.Sdk.Benchmarks.Quick;

/// <summary>Times how long a call takes that the service refuses once with <c>retry-after-ms: 30</c> and <c>retry-after: 1</c>.</summary>
internal static class HintWait
{
    private const int Runs = 5;

    internal static async Task RunAsync(IReadOnlyList<Column> columns, string? filter)
    {
        if (filter is not null && !Work.HintedRetry.Title().Contains(filter, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        Console.WriteLine($"\n| {Work.HintedRetry.Title()} | median |\n|---|--:|");
        foreach (Column column in columns)
        {
            if (column.Prepare(Work.HintedRetry) is { } run)
            {
                Console.WriteLine($"| {column.Name} | {await MedianAsync(run):0} ms |");
            }
        }
    }

    private static async Task<double> MedianAsync(Func<Task<double>> run)
    {
        await run();
        double[] times = new double[Runs];
        for (int i = 0; i < Runs; i++)
        {
            long started = Stopwatch.GetTimestamp();
            await run();
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        return times.Order().ElementAt(Runs / 2);
    }
}
