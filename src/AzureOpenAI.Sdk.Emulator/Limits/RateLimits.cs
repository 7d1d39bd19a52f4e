using System.Globalization;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Limits;

/// <summary>Puts the quota of a deployment on each reply and refuses what goes past it.</summary>
internal static class RateLimits
{
    /// <summary>Takes a request from the quota of its deployment.</summary>
    /// <param name="state">The emulator.</param>
    /// <param name="deployment">Whose quota is charged.</param>
    /// <param name="promptCharacters">The characters of the prompt; the service charges a quarter of them as tokens.</param>
    /// <param name="mostOutputTokens">The most tokens that the reply may have, all choices together; 0 when not given.</param>
    /// <param name="headers">Get the limits and what remains of them.</param>
    /// <exception cref="Refusal">429: the quota is used up.</exception>
    internal static void Take(
        EmulatorState state, Deployment deployment, long promptCharacters, long mostOutputTokens, IHeaderDictionary headers)
    {
        var decision = state.Limits.Take(deployment, ((promptCharacters + 3) / 4) + mostOutputTokens);
        headers["x-ratelimit-limit-requests"] = Text(deployment.RequestsPerMinute);
        headers["x-ratelimit-limit-tokens"] = Text(deployment.TokensPerMinute);
        headers["x-ratelimit-remaining-requests"] = Text(decision.RemainingRequests);
        headers["x-ratelimit-remaining-tokens"] = Text(decision.RemainingTokens);
        if (decision.Exhausted is null)
            return;

        var seconds = (int)Math.Ceiling(decision.UntilReset.TotalSeconds);
        headers["retry-after"] = Text(seconds);
        headers["retry-after-ms"] = Text((int)Math.Ceiling(decision.UntilReset.TotalMilliseconds));
        headers[$"x-ratelimit-reset-{decision.Exhausted}s"] = Text(seconds);
        throw Refusal.Gateway(
            StatusCodes.Status429TooManyRequests,
            "RateLimitReached",
            $"Your requests to {deployment.Model.Name} for {deployment.Name} in {state.Region} have exceeded the {decision.Exhausted} "
            + $"rate limit for your current AIServices S0 pricing tier. Please retry after {seconds} seconds.");
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
