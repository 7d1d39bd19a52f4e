namespace AzureOpenAI.Sdk.Estimation.Budgets;

/// <summary>What was spent, by minutes of the last day and in all. An amount counts until its whole minute is past the window: never too little.</summary>
internal sealed class Ledger
{
    internal const long MinutesOfHour = 60;
    internal const long MinutesOfDay = 24 * 60;

    private readonly SortedDictionary<long, decimal> _minutes = [];

    public decimal Total { get; set; }

    public IReadOnlyDictionary<long, decimal> Minutes => _minutes;

    public static long MinuteOf(DateTimeOffset time) => time.ToUnixTimeSeconds() / 60;

    public void Add(long minute, decimal amount)
    {
        _minutes.TryGetValue(minute, out decimal before);
        _minutes[minute] = before + amount;
    }

    public decimal Since(long minute) => _minutes.Where(pair => pair.Key >= minute).Sum(static pair => pair.Value);

    public void Forget(long minute)
    {
        while (_minutes.Count > 0 && _minutes.First() is var oldest && oldest.Key < minute)
        {
            _minutes.Remove(oldest.Key);
        }
    }
}
