using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>One call that is sent twice when its answer is late, to two deployments; the first answer counts, and the other call is cancelled.</summary>
/// <param name="router">The router.</param>
/// <param name="model">The logical model.</param>
/// <param name="after">How late is late.</param>
internal sealed class HedgeRace(DeploymentRouter router, string model, TimeSpan after)
{
    // How many calls may be sent twice: a service that is slow as a whole must not get twice the work.
    private const double Share = 0.05;
    private const int LeastPerSecond = 1;

    private RoutedCall? _first;
    private CancellationTokenSource? _end;

    /// <summary>Takes part: the second call keeps away from where the first is.</summary>
    internal void Join(RoutedCall call)
    {
        call.Tether = _end;
        if (_first is null)
        {
            _first = call;
        }
        else
        {
            call.Avoid(_first.Deployment);
        }
    }

    /// <summary>Runs the race.</summary>
    /// <param name="send">Makes the call.</param>
    /// <param name="discard">Puts an answer away that came too late.</param>
    /// <param name="caller">The caller's token.</param>
    internal async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> send, Action<T> discard, CancellationToken caller)
    {
        var firstEnd = CancellationTokenSource.CreateLinkedTokenSource(caller);
        _end = firstEnd;
        Task<T> first = send(firstEnd.Token);
        if (await IsOverAsync(first, caller).ConfigureAwait(false) || !MayHedge())
        {
            return await ForCallerAsync(first, caller).ConfigureAwait(false);
        }

        RouterTelemetry.Hedged(model);
        var secondEnd = CancellationTokenSource.CreateLinkedTokenSource(caller);
        _end = secondEnd;
        Task<T> second = send(secondEnd.Token);
        bool isSecond = await Task.WhenAny(first, second).ConfigureAwait(false) == second;
        (Task<T> winner, Task<T> other, CancellationTokenSource otherEnd) = isSecond ? (second, first, firstEnd) : (first, second, secondEnd);
        if (winner.Status == TaskStatus.RanToCompletion)
        {
            otherEnd.Cancel();
            _ = PutAwayAsync(other, discard);
            return await winner.ConfigureAwait(false);
        }

        // One failed: what the other says counts, and when both fail the first call's failure does.
        await Task.WhenAny(other).ConfigureAwait(false);
        Task<T> told = other.Status == TaskStatus.RanToCompletion ? other : first;
        _ = PutAwayAsync(told == first ? second : first, discard);
        return await ForCallerAsync(told, caller).ConfigureAwait(false);
    }

    /// <summary>Waits as long as the answer may take before it is late.</summary>
    private async Task<bool> IsOverAsync(Task call, CancellationToken caller)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(caller);
        Task late = Wait.ForAsync(after, router.Clock.Time, async: true, end.Token).AsTask();
        bool isOver = await Task.WhenAny(call, late).ConfigureAwait(false) == call || caller.IsCancellationRequested;
        end.Cancel();
        return isOver;
    }

    private bool MayHedge()
    {
        RouteOptions options = router.Table.Options;
        long now = router.Clock.Now;
        GroupState? state = router.Table.Find(model)?.State;
        return state is not null && _first is { Answered: not null } first && first.HasRoomElsewhere(now)
            && state.Hedges.TryRetry(now, Share, LeastPerSecond)
            && state.Retries.TryRetry(now, options.RetryShare, options.MinRetriesPerSecond);
    }

    /// <summary>A cancellation is told with the caller's own token.</summary>
    private static async Task<T> ForCallerAsync<T>(Task<T> call, CancellationToken caller)
    {
        try
        {
            return await call.ConfigureAwait(false);
        }
        catch (OperationCanceledException failure) when (caller.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was cancelled.", failure, caller);
        }
    }

    private static async Task PutAwayAsync<T>(Task<T> call, Action<T> discard)
    {
        try
        {
            discard(await call.ConfigureAwait(false));
        }
        catch (Exception)
        {
            // The caller has the other answer. Its own span and metrics tell how this call ended.
        }
    }
}
