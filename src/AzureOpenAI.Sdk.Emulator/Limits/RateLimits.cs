using System.Globalization;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Limits;

/// <summary>Puts the quota of a deployment on each reply and refuses what goes past it.</summary>
internal static class RateLimits
{
    /// <summary>Takes a request from the quota of its deployment, and lets as much time pass as an answer takes to begin.</summary>
    /// <param name="call">The request.</param>
    /// <param name="deployment">Whose quota is charged.</param>
    /// <param name="promptCharacters">The characters of the prompt; the service charges a quarter of them as tokens.</param>
    /// <param name="mostOutputTokens">The most tokens that the reply may have, all choices together; null when not given.</param>
    /// <returns>What was taken, to be corrected at the end.</returns>
    /// <exception cref="Refusal">429: the quota is used up.</exception>
    internal static async Task<Charge> TakeAsync(Call call, Deployment deployment, long promptCharacters, long? mostOutputTokens)
    {
        var (state, headers) = (call.State, call.Context.Response.Headers);
        var input = (promptCharacters + 3) / 4;
        var decision = state.Limits.Take(deployment, input, mostOutputTokens, headers);
        if (decision.Exhausted is { } exhausted)
        {
            WriteHint(headers, decision.Wait);
            throw Refusal.Gateway(
                StatusCodes.Status429TooManyRequests,
                "RateLimitReached",
                $"Your requests to {deployment.Model.Name} for {deployment.Name} in {state.Region} have exceeded the {exhausted} "
                + $"rate limit for your current AIServices S0 pricing tier. Please retry after {Seconds(decision.Wait)} seconds.");
        }

        if (state.Latency > TimeSpan.Zero)
            await Task.Delay(state.Latency, state.Clock, call.Aborted).ConfigureAwait(false);
        return new(state.Limits, deployment.Name, input, mostOutputTokens);
    }

    /// <summary>Says how long to wait, in both forms.</summary>
    internal static void WriteHint(IHeaderDictionary headers, TimeSpan wait)
    {
        headers["retry-after"] = Seconds(wait);
        headers["retry-after-ms"] = Text((long)Math.Ceiling(wait.TotalMilliseconds));
    }

    internal static string Seconds(TimeSpan time) => Text((long)Math.Ceiling(time.TotalSeconds));

    internal static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
