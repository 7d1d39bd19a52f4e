using Azure.Core;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>How long to wait when the service gave no hint: doubled each time, and anywhere between nothing and that, so that clients
/// that failed together do not come back together.</summary>
internal sealed class Backoff(TimeSpan first, TimeSpan longest, RetryMode mode, Random random)
{
    internal TimeSpan Next(int attempt)
    {
        double factor = mode == RetryMode.Fixed ? 1 : Math.Pow(2, Math.Min(attempt, 30) - 1);
        double most = Math.Min(first.TotalMilliseconds * factor, longest.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(Math.Max(1, most * NextDouble()));
    }

    private double NextDouble()
    {
        lock (random)
        {
            return random.NextDouble();
        }
    }
}
