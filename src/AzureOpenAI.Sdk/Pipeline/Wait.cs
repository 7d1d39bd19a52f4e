namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>Waits on the client's clock, until the caller cancels.</summary>
internal static class Wait
{
    internal static async ValueTask ForAsync(TimeSpan time, TimeProvider clock, bool async, CancellationToken cancellationToken)
    {
        if (time <= TimeSpan.Zero)
        {
            return;
        }

        if (async)
        {
#if NET8_0_OR_GREATER
            await Task.Delay(time, clock, cancellationToken).ConfigureAwait(false);
#else
            await clock.Delay(time, cancellationToken).ConfigureAwait(false);
#endif
            return;
        }

        using var passed = new ManualResetEventSlim();
        using ITimer timer = clock.CreateTimer(static passed => ((ManualResetEventSlim)passed!).Set(), passed, time, Timeout.InfiniteTimeSpan);
        passed.Wait(cancellationToken);
    }
}
