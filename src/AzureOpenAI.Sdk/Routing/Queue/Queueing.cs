namespace AzureOpenAI.Sdk.Routing;

/// <summary>Waits in a line, until served, out of time or cancelled.</summary>
internal static class Queueing
{
    /// <returns>Whether it was served; otherwise its time ran out.</returns>
    internal static async ValueTask<bool> WaitAsync(Waiter waiter, WaitLine line, RouterClock clock, TimeSpan most, bool async, CancellationToken cancellationToken)
    {
        line.Serve(clock);
        long now = clock.Now, end = most.Ticks < RouterClock.Never - now ? now + most.Ticks : RouterClock.Never;
        using ITimer timer = clock.Time.CreateTimer(_ => EndIf(line.Leave(waiter)), null, most, Timeout.InfiniteTimeSpan);
        if (clock.Now >= end)
        {
            // The time passed before the timer was set.
            EndIf(line.Leave(waiter));
        }

        using CancellationTokenRegistration registration = cancellationToken.Register(() => CancelIf(line.Leave(waiter)));
        return async ? await waiter.Ended.ConfigureAwait(false) : waiter.Ended.GetAwaiter().GetResult();

        void EndIf(bool wasWaiting)
        {
            if (wasWaiting)
            {
                waiter.End(isServed: false);
            }
        }

        void CancelIf(bool wasWaiting)
        {
            if (wasWaiting)
            {
                waiter.Cancel(cancellationToken);
            }
        }
    }
}
