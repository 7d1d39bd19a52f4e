using AzureOpenAI.Sdk.Benchmarks.Columns;
using AzureOpenAI.Sdk.Benchmarks.Peers;
using AzureOpenAI.Sdk.Benchmarks.Service;

namespace AzureOpenAI.Sdk.Benchmarks.Quick;

/// <summary>
/// Measures all columns in one process, interleaved: each round runs every column once, beginning with another one, and its ratio is
/// taken within the round. So what slows the machine for a while slows both sides of a ratio.
/// </summary>
internal static class QuickRun
{
    private const int Rounds = 21;

    /// <summary>The compiler's tiers follow each other in the background, and its last one needs to see the code at work.</summary>
    private const int WarmUps = 3;

    internal static async Task RunAsync(string? filter)
    {
        IReadOnlyList<Column> columns = AllColumns.Create();
        Console.WriteLine($"{Environment.Version}, {Environment.ProcessorCount} cores, {DateTime.Today:yyyy-MM-dd}; ratios to {columns[0].Name}, medians of {Rounds} rounds");
        foreach (Work work in Enum.GetValues<Work>())
        {
            if (work == Work.HintedRetry)
            {
                await HintWait.RunAsync(columns, filter);
            }
            else if (filter is null || work.Title().Contains(filter, StringComparison.OrdinalIgnoreCase))
            {
                Table.Print(work, await MeasureAsync(work, columns));
            }
        }
    }

    private static async Task<IReadOnlyList<Sample>> MeasureAsync(Work work, IReadOnlyList<Column> columns)
    {
        Sample[] samples = [.. columns.Select(column => Sample.Create(column, work)).OfType<Sample>()];
        for (int i = 0; i < WarmUps; i++)
        {
            foreach (Sample sample in samples)
            {
                await sample.WarmUpAsync();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(300));
        }

        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < samples.Length; i++)
            {
                await samples[(i + round) % samples.Length].MeasureAsync();
            }
        }

        return samples;
    }
}
