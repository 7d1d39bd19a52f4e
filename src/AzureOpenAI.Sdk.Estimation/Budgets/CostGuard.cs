using System.Globalization;
using AzureOpenAI.Sdk.Diagnostics;
using AzureOpenAI.Sdk.Estimation.Auditing;

namespace AzureOpenAI.Sdk.Estimation.Budgets;

/// <summary>Keeps a client within a budget: a call that may go over a limit is refused before anything is sent. Safe for many threads.</summary>
/// <remarks>
/// Add it to a client's <see cref="AzureOpenAIClientOptions.Watchers"/>. Before a call the most that it may cost is held back; afterwards
/// what the service reports is counted, and the rest is given back. Limits can be passed only by what a call costs beyond its estimate's
/// upper end. Set the longest reply (<c>MaxCompletionTokens</c>): otherwise the model's longest is held back. Time is counted by whole
/// minutes, so that an amount leaves a window up to a minute late. Prices are list prices.
/// </remarks>
public sealed class CostGuard : CallWatcher
{
    private readonly object _gate = new();
    private readonly CostLimits _limits;
    private readonly TokenEstimator _estimator;
    private readonly TimeProvider _time;
    private readonly Ledger _ledger;
    private decimal _reserved;

    /// <summary>Creates a guard.</summary>
    /// <param name="limits">How much may be spent.</param>
    /// <param name="estimator">Who estimates; null for <see cref="TokenEstimator.Default"/>. Map deployments to their models in its options.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <param name="saved">What <see cref="Save"/> returned before a restart; empty to begin anew.</param>
    /// <exception cref="ArgumentException">A limit is negative, or what was saved is not from <see cref="Save"/>.</exception>
    public CostGuard(CostLimits limits, TokenEstimator? estimator = null, TimeProvider? timeProvider = null, ReadOnlyMemory<byte> saved = default)
    {
        _limits = Require.NotNull(limits).Validated();
        _estimator = estimator ?? TokenEstimator.Default;
        _time = timeProvider ?? TimeProvider.System;
        _ledger = saved.IsEmpty ? new Ledger() : LedgerJson.Read(saved);
    }

    /// <summary>Raised on the thread of the call when a call may go over a limit, before it is refused or let through.</summary>
    public event EventHandler<BudgetWarning>? Warned;

    /// <summary>Holds back what a request may cost.</summary>
    /// <param name="estimate">The request's estimate.</param>
    /// <returns>The reservation; settle or release it when the call has ended.</returns>
    /// <exception cref="BudgetExceededException">The request may go over a limit, or its price is not known.</exception>
    public BudgetReservation Reserve(RequestEstimate estimate)
    {
        Require.NotNull(estimate);
        if (estimate.Cost?.Max is { } most)
        {
            return Reserve(most, estimate);
        }

        // Without an output there is no price of it: embeddings cost their input alone.
        if (estimate.Cost is { Price.Output: null } cost)
        {
            return Reserve(cost.InputUpper, estimate);
        }

        Unpriced(estimate.CostReason ?? "The request does not say how long its reply may be: set its longest, such as MaxCompletionTokens.");
        return ReserveUnchecked(estimate);
    }

    /// <summary>Gets what was spent, held back, and is left.</summary>
    /// <returns>A copy, which later calls don't change.</returns>
    public BudgetSnapshot Snapshot()
    {
        lock (_gate)
        {
            (decimal hour, decimal day) = Windows();
            return new(
                _ledger.Total, hour, day, _reserved, _limits.PerHour - hour - _reserved, _limits.PerDay - day - _reserved, _limits.Total - _ledger.Total - _reserved);
        }
    }

    /// <summary>Writes what was spent as JSON, for the constructor after a restart. What is only held back is not in it.</summary>
    /// <returns>The JSON.</returns>
    public byte[] Save()
    {
        lock (_gate)
        {
            return LedgerJson.Write(_ledger);
        }
    }

    /// <inheritdoc/>
    public override object? Starting(CallStart call)
    {
        // What no deployment performs has no price of its own.
        if (Require.NotNull(call).Deployment is null)
        {
            return null;
        }

        RequestEstimate? estimate = CallEstimate.TryMake(_estimator, call, out string? reason);
        if (estimate is not null)
        {
            return Reserve(estimate);
        }

        Unpriced(reason!);
        return null;
    }

    /// <inheritdoc/>
    public override void Finished(object? state, object? result) => (state as BudgetReservation)?.Settle(UsageReading.Read(result));

    /// <inheritdoc/>
    public override void Failed(object? state, Exception failure)
    {
        if (failure is StreamInterruptedException)
        {
            Abandoned(state);
            return;
        }

        (state as BudgetReservation)?.Release();
    }

    /// <inheritdoc/>
    /// <remarks>The service bills what it made, and does not say how much: all that is held back counts as spent.</remarks>
    public override void Abandoned(object? state) => (state as BudgetReservation)?.Settle(null);

    internal void End(decimal reserved, decimal cost)
    {
        lock (_gate)
        {
            _reserved -= reserved;
            if (cost > 0)
            {
                _ledger.Total += cost;
                _ledger.Add(Ledger.MinuteOf(_time.GetUtcNow()), cost);
            }
        }
    }

    private BudgetReservation Reserve(decimal most, RequestEstimate estimate)
    {
        BudgetWarning? warning;
        lock (_gate)
        {
            warning = Check(most, estimate);
            if (warning is null || _limits.WarnOnly)
            {
                _reserved += most;
            }
        }

        var reservation = new BudgetReservation(this, most, estimate.Cost!.Price);
        if (warning is not null)
        {
            Warn(warning, reservation);
        }

        return reservation;
    }

    private BudgetReservation ReserveUnchecked(RequestEstimate estimate)
    {
        lock (_gate)
        {
            _reserved += estimate.Cost?.InputUpper ?? 0;
        }

        return new BudgetReservation(this, estimate.Cost?.InputUpper ?? 0, estimate.Cost?.Price);
    }

    private void Warn(BudgetWarning warning, BudgetReservation reservation)
    {
        try
        {
            Warned?.Invoke(this, warning);
        }
        catch when (_limits.WarnOnly)
        {
            // Nothing will be sent.
            reservation.Release();
            throw;
        }

        if (!_limits.WarnOnly)
        {
            throw new BudgetExceededException(warning);
        }
    }

    private BudgetWarning? Check(decimal most, RequestEstimate estimate)
    {
        (decimal hour, decimal day) = Windows();
        return Over(nameof(CostLimits.PerCall), _limits.PerCall, 0, "Shorten the request, allow a shorter reply, or raise the limit.")
            ?? Over(nameof(CostLimits.PerHour), _limits.PerHour, hour + _reserved, "Wait until the hour has moved on, or raise the limit.")
            ?? Over(nameof(CostLimits.PerDay), _limits.PerDay, day + _reserved, "Wait until the day has moved on, or raise the limit.")
            ?? Over(nameof(CostLimits.Total), _limits.Total, _ledger.Total + _reserved, "The budget is used up: raise the limit to go on.");

        BudgetWarning? Over(string name, decimal? limit, decimal used, string advice) => limit is { } value && used + most > value
            ? new(
                string.Format(
                    CultureInfo.InvariantCulture,
                    "A request to {0} may cost up to {1:0.######} {2}; of the limit {3} of {4:0.######} there are {5:0.######} left. {6}",
                    estimate.Model, most, estimate.Cost!.Currency, name, value, value - used, advice),
                name, value, most, value - used)
            : null;
    }

    private (decimal Hour, decimal Day) Windows()
    {
        long now = Ledger.MinuteOf(_time.GetUtcNow());
        _ledger.Forget(now - Ledger.MinutesOfDay);
        return (_ledger.Since(now - Ledger.MinutesOfHour), _ledger.Since(now - Ledger.MinutesOfDay));
    }

    private void Unpriced(string reason)
    {
        if (_limits.AllowUnpriced)
        {
            return;
        }

        var warning = new BudgetWarning(
            $"What the request costs can't be told beforehand. {reason} Or set {nameof(CostLimits)}.{nameof(CostLimits.AllowUnpriced)}.", null, null, null, null);
        Warned?.Invoke(this, warning);
        if (!_limits.WarnOnly)
        {
            throw new BudgetExceededException(warning);
        }
    }
}
