namespace AzureOpenAI.Sdk.Bulk;

/// <summary>Waiting on a clock.</summary>
internal static class Clocks
{
    public static Task DelayAsync(this TimeProvider clock, TimeSpan time, CancellationToken cancellationToken)
#if NET8_0_OR_GREATER
        => Task.Delay(time, clock, cancellationToken);
#else
        => clock.Delay(time, cancellationToken);
#endif
}
