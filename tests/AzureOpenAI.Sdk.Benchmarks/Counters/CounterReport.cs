using System.Globalization;
using AzureOpenAI.Sdk.Estimation;

namespace AzureOpenAI.Sdk.Benchmarks.Counters;

/// <summary>Counts requests whose count the service reported with several counters, and writes a table of who was right.</summary>
internal static class CounterReport
{
    private static readonly (string Name, Func<CountedCase, int> Count)[] s_counters =
    [
        ("AzureOpenAI.Sdk", static one => TokenEstimator.Default.EstimateJson(one.Kind, one.Json).InputTokens.Expected),
        ("cookbook rule, SharpToken", Rivals.Cookbook),
        ("texts alone, Microsoft.ML.Tokenizers", Rivals.Texts),
        ("whole body, Microsoft.ML.Tokenizers", Rivals.WholeBody),
    ];

    /// <param name="path">The file of cases, as <c>facts/chat_cases.json</c> has them.</param>
    public static void Write(string path)
    {
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"There is no file '{path}'. Name the file of cases whose tokens the service reported.");
            Environment.ExitCode = 1;
            return;
        }

        CountedCase[] cases = [.. CountedCase.Read(path)];
        Console.WriteLine($"| What the request holds | Cases | {string.Join(" | ", s_counters.Select(static counter => counter.Name))} |");
        Console.WriteLine($"|---|--:|{string.Concat(s_counters.Select(static _ => "---|"))}");
        foreach (IGrouping<string, CountedCase> group in cases.GroupBy(static one => one.Group).OrderByDescending(static group => group.Count()))
        {
            WriteRow(group.Key, [.. group]);
        }

        WriteRow("**all**", cases);
    }

    private static void WriteRow(string name, CountedCase[] cases)
        => Console.WriteLine($"| {name} | {cases.Length} | {string.Join(" | ", s_counters.Select(counter => Cell(cases, counter.Count)))} |");

    private static string Cell(CountedCase[] cases, Func<CountedCase, int> count)
    {
        int[] misses = [.. cases.Select(one => count(one) - one.Reported)];
        double share = misses.Zip(cases, static (miss, one) => Math.Abs(miss) / (double)Math.Max(1, one.Reported)).Average();
        int worst = misses.MaxBy(Math.Abs);
        return string.Create(CultureInfo.InvariantCulture, $"{misses.Count(static miss => miss == 0) * 100.0 / cases.Length:0} % exact; off by {share * 100:0.0} % on average, {(worst > 0 ? "+" : "")}{worst} at worst");
    }
}
