namespace AzureOpenAI.Sdk.Routing;

/// <summary>Learns how many output tokens the calls of a model need: nine in ten stay below what it tells.</summary>
internal sealed class OutputTokens
{
    private const int Steps = 4;
    private const int Enough = 20;
    private const int Memory = 4_096;

    /// <summary>How many answers had up to each size; the sizes grow by a fourth of a doubling.</summary>
    private readonly int[] _counts = new int[Steps * 24];
    private int _count;
    private long _typical;

    internal void Add(long tokens)
    {
        int index = Math.Min(_counts.Length - 1, (int)Math.Ceiling(Math.Log(Math.Max(1, tokens), 2) * Steps));
        lock (_counts)
        {
            _counts[index]++;
            if (++_count >= Memory)
            {
                _count = 0;
                for (int i = 0; i < _counts.Length; i++)
                {
                    _count += _counts[i] /= 2;
                }
            }

            Volatile.Write(ref _typical, _count < Enough ? 0 : Percentile());
        }
    }

    /// <summary>Returns what nine in ten stayed below; a given number while too few were seen.</summary>
    internal long Typical(long unknown) => Volatile.Read(ref _typical) is > 0 and var known ? known : unknown;

    private long Percentile()
    {
        int wanted = (_count * 9 / 10) + 1;
        int index = -1;
        for (int seen = 0; seen < wanted; seen += _counts[index])
        {
            index++;
        }

        return (long)Math.Ceiling(Math.Pow(2, (double)index / Steps));
    }
}
