using System.Collections.Concurrent;
using AzureOpenAI.Sdk.Diagnostics;

namespace AzureOpenAI.Sdk.Estimation.Auditing;

/// <summary>Compares estimates with what the service reports, so that a rule that has become wrong is seen. Safe for many threads.</summary>
/// <remarks>
/// Add it to a client's <see cref="AzureOpenAIClientOptions.Watchers"/>, and every answer with usage is compared, streams too; or call
/// <see cref="Observe"/>. The meter <c>AzureOpenAI.Sdk.Estimation</c> has <c>azure_openai.estimation.drift</c> and
/// <c>azure_openai.estimation.estimates</c>. What can't be estimated is left out, and <see cref="NotEstimated"/> counts it.
/// </remarks>
/// <param name="estimator">Who estimates; null for <see cref="TokenEstimator.Default"/>. Map deployments to their models in its options.</param>
public sealed class EstimationAudit(TokenEstimator? estimator = null) : CallWatcher
{
    private readonly TokenEstimator _estimator = estimator ?? TokenEstimator.Default;
    private readonly ConcurrentDictionary<string, Counts> _counts = new(StringComparer.Ordinal);
    private long _notEstimated;

    /// <summary>Raised when the service's count is outside an estimate's range, on the thread of the call.</summary>
    public event EventHandler<EstimateDrift>? Drifted;

    /// <summary>Gets how many requests of the client could not be compared: no estimate, or no usage in the answer.</summary>
    public long NotEstimated => Interlocked.Read(ref _notEstimated);

    /// <summary>Compares an estimate with the service's count.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <param name="usage">What the service reported, such as <c>result.Usage.ToTokenUsage()</c>.</param>
    /// <returns>How the estimate turned out.</returns>
    public AuditOutcome Observe(RequestEstimate estimate, TokenUsage usage)
    {
        TokenRange expected = Require.NotNull(estimate).InputTokens;
        long actual = Require.NotNull(usage).InputTokens;
        AuditOutcome outcome = actual == expected.Expected ? AuditOutcome.Exact
            : actual >= expected.Lower && actual <= expected.Upper ? AuditOutcome.WithinRange
            : AuditOutcome.Outside;
        _counts.GetOrAdd(estimate.Model, static _ => new()).Add(outcome, actual - expected.Expected);
        AuditMeter.Record(estimate.Model, actual - expected.Expected, outcome);
        if (outcome == AuditOutcome.Outside)
        {
            Drifted?.Invoke(this, new EstimateDrift(estimate, actual));
        }

        return outcome;
    }

    /// <summary>Gets how the estimates turned out so far, by model, in alphabetical order.</summary>
    /// <returns>A copy, which later calls don't change.</returns>
    public IReadOnlyList<AuditCounts> Snapshot()
        => [.. _counts.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Value.Copy(pair.Key))];

    /// <inheritdoc/>
    public override object? Starting(CallStart call)
    {
        if (Require.NotNull(call).JsonBody.IsEmpty)
        {
            return null;
        }

        RequestEstimate? estimate = CallEstimate.TryMake(_estimator, call, out _);
        if (estimate is null)
        {
            Interlocked.Increment(ref _notEstimated);
        }

        return estimate;
    }

    /// <inheritdoc/>
    public override void Finished(object? state, object? result)
    {
        if (state is not RequestEstimate estimate)
        {
            return;
        }

        if (UsageReading.Read(result) is { } usage)
        {
            Observe(estimate, usage);
        }
        else
        {
            Interlocked.Increment(ref _notEstimated);
        }
    }

    private sealed class Counts
    {
        private long _exact;
        private long _within;
        private long _outside;
        private long _largest;

        public void Add(AuditOutcome outcome, long drift)
        {
            lock (this)
            {
                _exact += outcome == AuditOutcome.Exact ? 1 : 0;
                _within += outcome == AuditOutcome.WithinRange ? 1 : 0;
                _outside += outcome == AuditOutcome.Outside ? 1 : 0;
                _largest = Math.Abs(drift) > Math.Abs(_largest) ? drift : _largest;
            }
        }

        public AuditCounts Copy(string model)
        {
            lock (this)
            {
                return new(model, _exact, _within, _outside, _largest);
            }
        }
    }
}
