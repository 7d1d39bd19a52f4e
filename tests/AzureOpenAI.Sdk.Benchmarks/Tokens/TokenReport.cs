using System.Diagnostics;
using System.Globalization;
using System.Text;
using AzureOpenAI.Sdk.Estimation;
using Microsoft.ML.Tokenizers;
using SharpToken;

namespace AzureOpenAI.Sdk.Benchmarks.Tokens;

/// <summary>Counts the same texts with several counters, and writes a table of ratios. Each is timed in turn, several rounds, the best of each taken.</summary>
internal static class TokenReport
{
    private const string First = "--tokens-first";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static void Write()
    {
        var library = TiktokenTokenizer.CreateForEncoding("o200k_base");
        var sharp = GptEncoding.GetEncoding("o200k_base");
        (string Name, Func<string, int> Count)[] counters =
        [
            ("AzureOpenAI.Sdk", static text => TokenEstimator.Default.CountTokens("gpt-4o", text)),
            ("Microsoft.ML.Tokenizers", text => library.CountTokens(text)),
            ("SharpToken", text => sharp.CountTokens(text)),
        ];
        Console.WriteLine($"| o200k_base | {string.Join(" | ", counters.Select(static counter => counter.Name))} |");
        Console.WriteLine($"|---|{string.Concat(counters.Select(static _ => "---|"))}");
        foreach ((string name, string text) in TokenTexts.All)
        {
            double[] best = Race(counters, text);
            Console.WriteLine($"| {name} | {string.Join(" | ", best.Select((time, i) => Cell(time, best[0], i, text)))} |");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nBytes a call on English of 10 KB: {BytesOf(counters[0].Count)} (ours), {BytesOf(counters[1].Count)} (Microsoft.ML.Tokenizers)."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Two threads at once count {Parallel(counters[0].Count):0.00} times as much as one (ours)."));
        (double Time, long Heap) ours = FirstUse("ours"), theirs = FirstUse("library");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"First use in a fresh process: {ours.Time:0} ms and {ours.Heap / 1e6:0.0} MB of heap (ours), {theirs.Time:0} ms and {theirs.Heap / 1e6:0.0} MB (Microsoft.ML.Tokenizers)."));
    }

    /// <summary>Counts one short text in this fresh process, and writes how long that took and what it left on the heap.</summary>
    public static void WriteFirstUse(string counter)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long start = Stopwatch.GetTimestamp();
        int tokens = counter == "ours" ? TokenEstimator.Default.CountTokens("gpt-4o", "Hello, world!") : TiktokenTokenizer.CreateForEncoding("o200k_base").CountTokens("Hello, world!");
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tokens} {time} {GC.GetTotalMemory(forceFullCollection: true) - before}"));
    }

    private static double[] Race((string Name, Func<string, int> Count)[] counters, string text)
    {
        double[] best = [.. Enumerable.Repeat(double.MaxValue, counters.Length)];
        int tokens = counters[0].Count(text);
        for (int round = 0; round < 7; round++)
        {
            for (int i = 0; i < counters.Length; i++)
            {
                // One that takes very long is not asked again.
                if (best[i] < double.MaxValue && best[i] > s_patience.TotalMilliseconds / 10)
                {
                    continue;
                }

                long start = Stopwatch.GetTimestamp();
                int counted = counters[i].Count(text);
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (counted != tokens)
                {
                    throw new InvalidOperationException($"{counters[i].Name} counts {counted}, not {tokens}.");
                }
            }
        }

        return best;
    }

    private static string Cell(double time, double ours, int place, string text)
        => place == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{time:0.00} ms ({time * 1e6 / Encoding.UTF8.GetByteCount(text):0.0} ns a byte)")
            : string.Create(CultureInfo.InvariantCulture, $"{time / ours:0.0} ×");

    private static long BytesOf(Func<string, int> count)
    {
        string text = TokenTexts.All[0].Text;
        count(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        count(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static double Parallel(Func<string, int> count)
    {
        string text = TokenTexts.All[1].Text;
        double Time(int threads)
        {
            long start = Stopwatch.GetTimestamp();
            Thread[] all = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() =>
            {
                for (int i = 0; i < 5; i++)
                {
                    count(text);
                }
            }))];
            Array.ForEach(all, static thread => thread.Start());
            Array.ForEach(all, static thread => thread.Join());
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        double one = Enumerable.Range(0, 3).Min(_ => Time(1)), two = Enumerable.Range(0, 3).Min(_ => Time(2));
        return 2 * one / two;
    }

    private static (double Time, long Heap) FirstUse(string counter)
    {
        (double, long)[] runs = [.. Enumerable.Range(0, 5).Select(_ =>
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, [First, counter]) { RedirectStandardOutput = true };
            using Process process = Process.Start(start)!;
            string[] words = process.StandardOutput.ReadToEnd().Split(' ');
            process.WaitForExit();
            return (double.Parse(words[1], CultureInfo.InvariantCulture), long.Parse(words[2], CultureInfo.InvariantCulture));
        })];
        return (runs.Min(static run => run.Item1), runs.Min(static run => run.Item2));
    }
}
