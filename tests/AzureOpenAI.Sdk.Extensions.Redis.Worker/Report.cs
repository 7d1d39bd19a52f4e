using System.Diagnostics;
using System.Globalization;

namespace AzureOpenAI.Sdk.Extensions.Redis.Worker;

/// <summary>What the process tells the test, kept until its end so that the writing does not slow it down.</summary>
internal static class Report
{
    private static readonly List<string> Lines = [];
    private static int _hasBegun;

    /// <summary>Tells, once, that there is a lease.</summary>
    public static void Begun()
    {
        if (Interlocked.Exchange(ref _hasBegun, 1) == 0)
        {
            Console.Out.WriteLine("begun");
        }
    }

    /// <summary>Tells of tokens that were used now. The time is the machine's, the same for all processes on it.</summary>
    public static void Used(long tokens, bool isLeased) => Add(string.Create(CultureInfo.InvariantCulture, $"{(isLeased ? '+' : '~')} {Stopwatch.GetTimestamp()} {tokens}"));

    public static void Failed(string reason) => Add($"! {reason}");

    public static void Flush()
    {
        lock (Lines)
        {
            Lines.ForEach(Console.Out.WriteLine);
        }
    }

    private static void Add(string line)
    {
        lock (Lines)
        {
            Lines.Add(line);
        }
    }
}
