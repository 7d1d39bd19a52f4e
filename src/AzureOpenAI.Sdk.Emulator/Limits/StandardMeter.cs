using AzureOpenAI.Sdk.Emulator.Deployments;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Limits;

/// <summary>Pay-as-you-go: tokens and requests of the last minute, and requests of a shorter time; nothing is given back.</summary>
internal sealed class StandardMeter(Deployment deployment) : Meter
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly SlidingSum _tokens = new(Minute, deployment.TokensPerMinute);
    private readonly SlidingSum _requests = new(Minute, deployment.RequestsPerMinute);
    private readonly SlidingSum _burst = new(deployment.RequestWindow, (long)Math.Ceiling(deployment.RequestsPerMinute * (deployment.RequestWindow / Minute)));

    internal override RateDecision Take(long now, long input, long? mostOutput)
    {
        var cost = input + (mostOutput ?? 0);
        var tokens = _tokens.UntilRoom(now, cost);
        var requests = TimeSpan.FromTicks(Math.Max(_requests.UntilRoom(now, 1).Ticks, _burst.UntilRoom(now, 1).Ticks));
        if (tokens > TimeSpan.Zero || requests > TimeSpan.Zero)
            return tokens > requests ? new("token", tokens) : new("request", requests);

        _tokens.Add(now, cost);
        _requests.Add(now, 1);
        _burst.Add(now, 1);
        return RateDecision.Pass;
    }

    internal override void Correct(long now, long takenInput, long? takenOutput, long input, long output)
    {
        // The service gives nothing back.
    }

    internal override void WriteHeaders(IHeaderDictionary headers, RateDecision decision)
    {
        headers["x-ratelimit-limit-requests"] = RateLimits.Text(deployment.RequestsPerMinute);
        headers["x-ratelimit-limit-tokens"] = RateLimits.Text(deployment.TokensPerMinute);
        headers["x-ratelimit-remaining-requests"] = RateLimits.Text(_requests.Remaining);
        headers["x-ratelimit-remaining-tokens"] = RateLimits.Text(_tokens.Remaining);
        if (decision.Exhausted is { } exhausted)
            headers[$"x-ratelimit-reset-{exhausted}s"] = RateLimits.Seconds(decision.Wait);
    }

    internal override double Utilization(long now)
    {
        _tokens.UntilRoom(now, 0);
        return _tokens.Share;
    }
}
