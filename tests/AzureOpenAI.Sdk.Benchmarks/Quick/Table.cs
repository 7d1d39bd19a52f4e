using System.Globalization;
using AzureOpenAI.Sdk.Benchmarks.Service;

namespace AzureOpenAI.Sdk.Benchmarks.Quick;

/// <summary>Prints the rows as Markdown, which the documentation takes over as it is.</summary>
internal static class Table
{
    internal static void Print(Work work, IReadOnlyList<Sample> samples)
    {
        string unit = work.Unit().Name;
        Console.WriteLine();
        Console.WriteLine($"| {work.Title()} | time | × raw | B a {unit} | × raw |");
        Console.WriteLine("|---|--:|--:|--:|--:|");
        foreach (Sample sample in samples)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {sample.Column} | {Time(Median(sample.Times))} | {Ratio(sample.Times, samples[0].Times):0.00} | {Median(sample.Bytes):#,0.0} | {Ratio(sample.Bytes, samples[0].Bytes):0.00} |"));
        }
    }

    private static double Ratio(List<double> values, List<double> baseline) => Median([.. values.Zip(baseline, (value, one) => value / one)]);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:0.00} ms"),
        >= 1e3 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:0.00} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0.00} ns"),
    };
}
