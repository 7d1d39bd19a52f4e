#if NET
using System.Numerics;
using System.Runtime.InteropServices;
#endif

namespace AzureOpenAI.Sdk.Routing;

/// <summary>Looks through the times from which on the members of a tier may be sent calls, several at once where the processor can.</summary>
internal static class ReadyTimes
{
    /// <summary>Finds the next place whose time has come.</summary>
    /// <param name="times">The times, which other threads write. One that is read a moment too early or too late is looked at again under its lock.</param>
    /// <param name="from">The first place.</param>
    /// <param name="to">The place behind the last.</param>
    /// <param name="now">The time.</param>
    /// <returns>The place; <paramref name="to"/> when there is none.</returns>
    public static int NextOpen(long[] times, int from, int to, long now)
    {
        int index = from;
#if NET
        Vector<long> limit = new(now);
        ref long start = ref MemoryMarshal.GetArrayDataReference(times);
        for (; index + Vector<long>.Count <= to; index += Vector<long>.Count)
        {
            if (Vector.LessThanOrEqualAny(Vector.LoadUnsafe(ref start, (nuint)index), limit))
            {
                break;
            }
        }
#endif
        while (index < to && Volatile.Read(ref times[index]) > now)
        {
            index++;
        }

        return index;
    }
}
