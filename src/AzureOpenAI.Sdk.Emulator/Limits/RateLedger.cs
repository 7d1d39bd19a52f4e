using System.Collections.Concurrent;
using AzureOpenAI.Sdk.Emulator.Deployments;

namespace AzureOpenAI.Sdk.Emulator.Limits;

/// <summary>Counts requests and tokens of each deployment by the minute, as the service does: a sum that starts over when
/// its minute has passed.</summary>
internal sealed class RateLedger(TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Account> _accounts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Admits a request and takes its tokens, or says how long to wait; what is refused costs nothing.</summary>
    internal RateDecision Take(Deployment deployment, long tokens)
    {
        var account = _accounts.GetOrAdd(deployment.Name, static _ => new());
        lock (account)
        {
            var now = clock.GetUtcNow();
            if (now - account.Start >= Window)
            {
                account.Start = now;
                account.Tokens = 0;
                account.Requests = 0;
            }

            var exhausted = account.Requests + 1 > deployment.RequestsPerMinute ? "request"
                : account.Tokens + tokens > deployment.TokensPerMinute ? "token"
                : null;
            if (exhausted is null)
            {
                account.Tokens += tokens;
                account.Requests++;
            }

            return new(
                exhausted,
                (int)(deployment.TokensPerMinute - account.Tokens),
                deployment.RequestsPerMinute - account.Requests,
                account.Start + Window - now);
        }
    }

    private sealed class Account
    {
        internal DateTimeOffset Start { get; set; }

        internal long Tokens { get; set; }

        internal int Requests { get; set; }
    }
}
