using System.Collections.Concurrent;

namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>
/// Remembers how many tokens long texts have, so that the unchanging head of a conversation is counted once. It keeps hashes, never texts,
/// and those that were asked for lately. Safe for many threads.
/// </summary>
/// <param name="most">How many texts are remembered; 0 for none.</param>
internal sealed class CountMemory(int most)
{
    // A short text is counted as fast as it is hashed and looked up.
    private const int ShortestText = 256;

    private readonly object _turning = new();
    private Generation _young = new();
    private Generation _old = new();

    public int Count(TextEncoding encoding, string? text)
    {
        if (text is null || text.Length < ShortestText || most == 0)
        {
            return encoding.Count(text);
        }

        var key = TextKey.Of(encoding.Name, text);
        Generation young = Volatile.Read(ref _young);
        if (young.Counts.TryGetValue(key, out int count))
        {
            return count;
        }

        count = Volatile.Read(ref _old).Counts.TryGetValue(key, out int known) ? known : encoding.Count(text);
        if (young.Counts.TryAdd(key, count) && Interlocked.Increment(ref young.Size) > most / 2)
        {
            Turn(young);
        }

        return count;
    }

    /// <summary>Forgets what was not asked for since the last turn.</summary>
    private void Turn(Generation full)
    {
        lock (_turning)
        {
            if (ReferenceEquals(_young, full))
            {
                Volatile.Write(ref _old, full);
                Volatile.Write(ref _young, new Generation());
            }
        }
    }

    private sealed class Generation
    {
        public int Size;

        public ConcurrentDictionary<TextKey, int> Counts { get; } = new();
    }
}
