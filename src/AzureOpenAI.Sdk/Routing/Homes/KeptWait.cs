namespace AzureOpenAI.Sdk.Routing;

/// <summary>
/// How a call waits for what its resource has made a moment ago and does not find yet: a response that was streamed is known to the service's
/// other calls after some seconds, at most 33 were seen (dotnet/extensions #7704).
/// </summary>
internal sealed class KeptWait
{
    /// <summary>What is older than this is not waited for: it is gone, or never was.</summary>
    internal static readonly long Fresh = TimeSpan.FromSeconds(60).Ticks;

    private static readonly long Longest = TimeSpan.FromSeconds(35).Ticks;

    private long _since = RouterClock.Never;
    private double _next = TimeSpan.FromSeconds(0.5).Ticks;

    /// <summary>Gets whether a failure says that what the call goes on with is not there.</summary>
    internal static bool IsMissing(string? code) => code == "previous_response_not_found";

    /// <summary>Returns how long to wait before the resource is asked again; null when it was long enough.</summary>
    internal TimeSpan? Next(long now)
    {
        _since = Math.Min(_since, now);
        long wait = (long)_next;
        _next *= 1.6;
        return now + wait - _since > Longest ? null : TimeSpan.FromTicks(wait);
    }
}
