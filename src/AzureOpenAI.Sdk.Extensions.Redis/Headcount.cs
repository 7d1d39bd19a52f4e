namespace AzureOpenAI.Sdk.Extensions.Redis;

/// <summary>
/// How many processes there are: the most that were seen within a span of time before the last answer. A server that was wiped, or has just
/// started, counts too few until all have said that they are alive; too few is what breaks limits.
/// </summary>
internal sealed class Headcount(int least, TimeSpan memory, TimeProvider time)
{
    private readonly Queue<(long At, int Count)> _seen = [];
    private int _value;

    internal int Value => Math.Max(least, Volatile.Read(ref _value));

    internal void Note(int count)
    {
        lock (_seen)
        {
            _seen.Enqueue((time.GetTimestamp(), count));
            while (time.GetElapsedTime(_seen.Peek().At) > memory && _seen.Count > 1)
            {
                _seen.Dequeue();
            }

            Volatile.Write(ref _value, _seen.Max(static item => item.Count));
        }
    }
}
