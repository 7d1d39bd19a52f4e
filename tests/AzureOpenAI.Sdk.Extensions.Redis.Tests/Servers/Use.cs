using System.Diagnostics;

namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>Tokens that a process used.</summary>
/// <param name="At">When, by the machine's own clock.</param>
/// <param name="Tokens">How many.</param>
/// <param name="IsLeased">Whether they were leased, and not taken from the process's own part.</param>
internal readonly record struct Use(long At, long Tokens, bool IsLeased)
{
    /// <summary>Returns the most that was used within any span of a length.</summary>
    public static long MostWithin(TimeSpan window, IEnumerable<Use> uses)
    {
        long most = 0, sum = 0;
        Queue<Use> within = [];
        foreach (Use use in uses.OrderBy(static use => use.At))
        {
            within.Enqueue(use);
            sum += use.Tokens;
            while (Stopwatch.GetElapsedTime(within.Peek().At, use.At) >= window)
            {
                sum -= within.Dequeue().Tokens;
            }

            most = Math.Max(most, sum);
        }

        return most;
    }
}
