namespace AzureOpenAI.Sdk.Routing;

/// <summary>Time that only goes forward, in ticks of 100 ns. The time of day plays no part in cooling, quotas and waits.</summary>
internal sealed class RouterClock(TimeProvider time)
{
    /// <summary>A time that never comes.</summary>
    internal const long Never = long.MaxValue;

    private readonly double _ticksPerStamp = (double)TimeSpan.TicksPerSecond / time.TimestampFrequency;
    private readonly bool _isTicks = time.TimestampFrequency == TimeSpan.TicksPerSecond;

    internal TimeProvider Time { get; } = time;

    internal long Now => _isTicks ? Time.GetTimestamp() : (long)(Time.GetTimestamp() * _ticksPerStamp);

    /// <summary>Returns how long it is until a moment; nothing when it has passed.</summary>
    internal static TimeSpan Until(long moment, long now) => moment <= now ? TimeSpan.Zero : TimeSpan.FromTicks(moment - now);
}
