namespace AzureOpenAI.Sdk.Routing;

/// <summary>What a deployment may be sent, by the service's own rules. Not for two threads at once.</summary>
internal sealed class Quota
{
    private const int SlicesOfMinute = 120;
    private const int SlicesOfBurst = 50;

    /// <summary>How long the service's own count is not believed to be less than the count here, after it refused: the time of two windows.</summary>
    private const long Doubt = 2 * TimeSpan.TicksPerMinute;

    /// <summary>A refusal that says that more than this part of the tokens is left was for something else.</summary>
    private const int ManyLeft = 20;

    private readonly SlidingWindow _tokens = new(TimeSpan.TicksPerMinute, SlicesOfMinute);
    private readonly SlidingWindow _requests = new(TimeSpan.TicksPerMinute, SlicesOfMinute);
    private readonly UnnamedOutput _unnamed = new();
    private readonly LeakyBucket _bucket = new();
    private SlidingWindow _burst = new(TimeSpan.FromSeconds(10).Ticks, SlicesOfBurst);
    private RouteDeployment _deployment = new();
    private TimeSpan _burstWindow = TimeSpan.FromSeconds(10);
    private long _doubtsUntil;

    internal bool IsProvisioned => _deployment.Kind == DeploymentKind.Provisioned;

    internal long TokenLimit => _tokens.Limit;

    internal long TokensUsed => _tokens.Used;

    internal long RequestLimit => _requests.Limit;

    internal long RequestsUsed => _requests.Used;

    internal QuotaLimits Limits => new(_tokens.Limit, _requests.Limit, _burst.Limit, _burstWindow);

    internal double Utilization(long now) => IsProvisioned ? _bucket.Utilization(now) : _tokens.Limit > 0 ? (double)_tokens.Used / _tokens.Limit : 0;

    /// <summary>Takes the limits of a configuration. What was used stays used.</summary>
    internal void Configure(RouteDeployment deployment)
    {
        _deployment = deployment;
        _tokens.Limit = deployment.TokensPerMinute ?? _tokens.Limit;
        _bucket.PerMinute = deployment is { ProvisionedUnits: { } units, TokensPerMinutePerUnit: { } each } ? (double)units * each : deployment.TokensPerMinute ?? 0;
        if (_burstWindow != deployment.RequestWindow)
        {
            _burstWindow = deployment.RequestWindow;
            _burst = new SlidingWindow(_burstWindow.Ticks, SlicesOfBurst);
        }

        LimitRequests(deployment.RequestsPerMinute ?? _requests.Limit);
    }

    /// <summary>Takes room for a request, if there is any.</summary>
    /// <param name="now">The time.</param>
    /// <param name="input">The input tokens, as estimated.</param>
    /// <param name="output">The output tokens that are reserved.</param>
    /// <param name="spillAt">At which utilisation a provisioned deployment is full.</param>
    /// <param name="readyAt">When there will be room.</param>
    /// <param name="isUnnamed">Whether the request names no limit of its output.</param>
    /// <returns>What is used up, or <see cref="RouteStanding.Available"/> when the room was taken.</returns>
    internal RouteStanding TryTake(long now, long input, long output, double spillAt, out long readyAt, bool isUnnamed = false)
    {
        RouteStanding standing = Look(now, input, output, spillAt, out readyAt, isUnnamed);
        if (standing != RouteStanding.Available)
        {
            return standing;
        }

        Take(now, input, output, isUnnamed);
        return standing;
    }

    /// <summary>Takes room that was looked for.</summary>
    internal void Take(long now, long input, long output, bool isUnnamed)
    {
        _bucket.Add(now, Weighted(input, output));
        _tokens.Add(now, CostOf(input, output, isUnnamed));
        if (!IsProvisioned)
        {
            _unnamed.Add(now, isUnnamed ? input : input + output, isUnnamed ? output : 0);
        }

        _requests.Add(now, 1);
        _burst.Add(now, 1);
    }

    /// <summary>Says whether there is room, and takes none.</summary>
    internal RouteStanding Look(long now, long input, long output, double spillAt, out long readyAt, bool isUnnamed = false)
    {
        if (IsProvisioned)
        {
            return _bucket.HasRoom(now, spillAt, out readyAt) ? RouteStanding.Available : RouteStanding.Full;
        }

        if (!_tokens.HasRoom(now, CostOf(input, output, isUnnamed), out readyAt))
        {
            return RouteStanding.OutOfTokens;
        }

        if (!_requests.HasRoom(now, 1, out readyAt) | !_burst.HasRoom(now, 1, out long burstReadyAt))
        {
            readyAt = Math.Max(readyAt, burstReadyAt);
            return RouteStanding.OutOfRequests;
        }

        return RouteStanding.Available;
    }

    /// <summary>Takes over what an answer's headers say.</summary>
    /// <param name="now">The time.</param>
    /// <param name="headers">The headers.</param>
    /// <param name="sentAt">When the request was sent; never, when the answer is no proof that it was counted.</param>
    /// <param name="corrected">By how much the count of the same call was just corrected, which the headers may not know.</param>
    internal void Observe(long now, in LimitHeaders headers, long sentAt, double corrected)
    {
        if (headers.LimitTokens is { } tokens && _deployment.TokensPerMinute is null)
        {
            _tokens.Limit = tokens;
        }

        if (headers.LimitRequests is { } requests && _deployment.RequestsPerMinute is null)
        {
            LimitRequests(requests);
        }

        if (headers.RemainingTokens is { } left && !IsProvisioned)
        {
            _tokens.LimitLeft(now, left);
            if (now >= _doubtsUntil && sentAt != RouterClock.Never && (headers.LimitTokens ?? TokenLimit) - left is >= 0 and var counted)
            {
                _unnamed.Observe(now, counted, sentAt);
                _tokens.GiveBack(now, counted, sentAt);
            }
        }

        if (headers.RemainingRequests is { } requestsLeft && !IsProvisioned)
        {
            _requests.LimitLeft(now, requestsLeft);
        }

        if (headers.Utilization is { } utilization && IsProvisioned)
        {
            _bucket.Observe(now, utilization, Math.Max(0, corrected));
        }
    }

    /// <summary>Corrects what was reserved to what was used. Pay-as-you-go gives nothing back, so only provisioned throughput is corrected.</summary>
    /// <returns>How much too much was reserved.</returns>
    internal double Correct(long now, in TokenUse use)
    {
        double above = IsProvisioned ? Weighted(use.ReservedInput, use.ReservedOutput) - Weighted(use.Input, use.Output) : 0;
        _bucket.Add(now, -above);
        return above;
    }

    /// <summary>Takes over that the service refused for want of room.</summary>
    internal void Exhaust(long now, in LimitHeaders headers)
    {
        if (IsProvisioned)
        {
            _bucket.Observe(now, Math.Max(1, _bucket.Utilization(now)), unsure: 0);
            return;
        }

        if ((headers.RemainingTokens ?? 0) <= TokenLimit / ManyLeft)
        {
            // It was for the tokens: the service has counted more than it said.
            _tokens.TakeBack();
            _unnamed.Forget();
            _doubtsUntil = now + Doubt;
        }
    }

    /// <summary>Returns the tokens that a request takes of pay-as-you-go.</summary>
    internal long CostOf(long input, long output, bool isUnnamed) => input + (isUnnamed ? _unnamed.Charged(output) : output);

    private double Weighted(long input, long output) => input + (output * _deployment.OutputTokenWeight);

    private void LimitRequests(long perMinute)
    {
        _requests.Limit = perMinute;
        _burst.Limit = perMinute == 0 ? 0 : Math.Max(1, (long)Math.Ceiling(perMinute * _burstWindow.TotalMinutes));
    }
}
