using System.Diagnostics;
using System.Globalization;
using AzureOpenAI.Sdk.Bulk.Journal;

namespace AzureOpenAI.Sdk.Benchmarks.Bulk;

/// <summary>How many results a second a journal takes from many callers, flushed to the disk, and how soon a million lines are read again.</summary>
internal static class JournalReport
{
    private const int Callers = 256;
    private const int Results = 1_000_000;
    private const string Answer = "An answer of some length, as a chat has it: two or three sentences that say what was asked for, and how many tokens that took.";

    public static async Task WriteAsync()
    {
        string path = Path.Combine(Path.GetTempPath(), $"journal-{Guid.NewGuid():N}");
        try
        {
            var watch = Stopwatch.StartNew();
            using (BulkJournal journal = BulkJournal.Open(path, "benchmark", flushToDisk: true))
            {
                await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
                {
                    for (long number = caller; number < Results; number += Callers)
                    {
                        await journal.AddAsync(number, failed: false, static writer => writer.WriteString("answer", Answer));
                    }
                })));
            }

            double seconds = watch.Elapsed.TotalSeconds;
            long bytes = new FileInfo(path).Length;
            watch.Restart();
            using (BulkJournal again = BulkJournal.Open(path, "benchmark", flushToDisk: true))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Results:#,0} results of {bytes / (double)Results:0} bytes from {Callers} callers: {Results / seconds:#,0} a second, each on the disk before it counts. Read again: {again.Resumed:#,0} in {watch.Elapsed.TotalSeconds:0.0} s."));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }
}
