namespace AzureOpenAI.Sdk.Bulk.Batches;

/// <summary>Goes on asking a service that is out of reach for a while, at growing intervals, and gives up at last.</summary>
internal sealed class Outage(BatchRunnerOptions options)
{
    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time = options.TimeProvider;
    private DateTimeOffset? _since;
    private int _failures;

    /// <summary>Makes a call again and again until it is answered.</summary>
    public async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                T answer = await call(cancellationToken).ConfigureAwait(false);
                End();
                return answer;
            }
            catch (AzureOpenAIException failure) when (Passes(failure))
            {
                await WaitAsync(failure, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Notes that the service has answered.</summary>
    public void End() => (_since, _failures) = (null, 0);

    /// <summary>Waits after a failure.</summary>
    /// <exception cref="AzureOpenAIException">The failure, when the service was out of reach for too long.</exception>
    public Task WaitAsync(AzureOpenAIException failure, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _time.GetUtcNow();
        _since ??= now;
        if (now - _since > options.MaxOutage)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(failure).Throw();
        }

        TimeSpan backoff = TimeSpan.FromTicks(Math.Min(options.MaxPollInterval.Ticks, s_first.Ticks << Math.Min(_failures++, 20)));
        return _time.DelayAsync(Spread(failure.RetryAfter is { } hint && hint > backoff ? hint : backoff), cancellationToken);
    }

    /// <summary>Makes a time up to a fifth longer: those who were refused together should not come back together.</summary>
    public TimeSpan Spread(TimeSpan time) => time + TimeSpan.FromTicks((long)(time.Ticks * 0.2 * options.Random.NextDouble()));

    /// <summary>Gets whether the same call may be answered later. A failure with a good status is an answer that broke off.</summary>
    public static bool Passes(AzureOpenAIException failure) => failure is not JobFailedException && failure.Status is < 300 or 408 or 409 or 429 or >= 500;

    /// <summary>Gets whether the service may have done what was asked, although it did not say so.</summary>
    public static bool IsUnknown(AzureOpenAIException failure) => failure.MayHaveExecuted || failure.Status is 0 or 408 or >= 500;
}
