namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>Gathers the tokens of examples: how many have how many, so that the middle is exact without keeping them all.</summary>
internal sealed class TokenStatistics
{
    private readonly SortedDictionary<int, long> _examples = [];
    private long _count;
    private TokenRange _total;
    private Exactness _exactness = Exactness.Fitted;

    public void Add(TokenRange tokens, Exactness exactness)
    {
        _examples.TryGetValue(tokens.Expected, out long same);
        _examples[tokens.Expected] = same + 1;
        _count++;
        _total += tokens;
        _exactness = exactness > _exactness ? exactness : _exactness;
    }

    public TrainingTokens? ToTokens() => _count == 0 ? null : new()
    {
        ExampleCount = _count,
        Min = _examples.Keys.First(),
        Median = Middle(),
        Max = _examples.Keys.Last(),
        Total = _total,
        Exactness = _exactness,
    };

    private int Middle()
    {
        long before = 0;
        foreach (KeyValuePair<int, long> examples in _examples)
        {
            before += examples.Value;
            if (before * 2 >= _count)
            {
                return examples.Key;
            }
        }

        return 0;
    }
}
