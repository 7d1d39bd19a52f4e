namespace AzureOpenAI.Sdk.Routing;

/// <summary>Keeps repeated attempts to a part of the calls, so that an outage is not made worse by those who suffer from it.</summary>
internal sealed class RetryBudget
{
    private const int Seconds = 10;

    private readonly SlidingWindow _calls = new(TimeSpan.FromSeconds(Seconds).Ticks, 10);
    private readonly SlidingWindow _retries = new(TimeSpan.FromSeconds(Seconds).Ticks, 10);

    internal void Called(long now)
    {
        lock (_calls)
        {
            _calls.Add(now, 1);
        }
    }

    internal bool TryRetry(long now, double share, int minPerSecond)
    {
        lock (_calls)
        {
            _calls.Add(now, 0);
            _retries.Limit = Math.Max(1, Math.Max((long)(_calls.Used * share), (long)minPerSecond * Seconds));
            bool isAllowed = _retries.HasRoom(now, 1, out _) && share + minPerSecond > 0;
            if (isAllowed)
            {
                _retries.Add(now, 1);
            }

            return isAllowed;
        }
    }
}
