namespace AzureOpenAI.Sdk.Bulk;

/// <summary>Waiting on a clock.</summary>
internal static class Clocks
{
    /// <summary>Waits, never shorter than was asked for: timers count whole milliseconds.</summary>
    public static Task DelayAsync(this TimeProvider clock, TimeSpan time, CancellationToken cancellationToken)
    {
        TimeSpan whole = TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds));
#if NET8_0_OR_GREATER
        return Task.Delay(whole, clock, cancellationToken);
#else
        return clock.Delay(whole, cancellationToken);
#endif
    }
}
