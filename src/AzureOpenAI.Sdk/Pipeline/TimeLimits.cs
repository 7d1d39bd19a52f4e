using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>The time limits of one call, decided.</summary>
internal readonly struct TimeLimits
{
    /// <summary>No model is waited for: a service that is there answers at once.</summary>
    private static readonly TimeSpan Handshake = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Reasoning = TimeSpan.FromMinutes(10);

    internal required TimeSpan FirstByte { get; init; }

    internal required TimeSpan Idle { get; init; }

    internal required TimeSpan Progress { get; init; }

    internal required TimeSpan Attempt { get; init; }

    internal required TimeSpan? Call { get; init; }

    /// <summary>Fills what the settings leave open.</summary>
    /// <param name="settings">What the caller set.</param>
    /// <param name="route">Where the call goes, which tells in most cases how its answer comes.</param>
    /// <param name="reasons">Whether the options show that the model thinks before its first token.</param>
    /// <param name="streamed">Whether the answer is a stream.</param>
    internal static TimeLimits Of(CallSettings settings, Route route, bool reasons, bool streamed)
    {
        reasons |= route.NamesReasoningModel;
        // The answer of a model that is not streamed begins only when the model has ended.
        bool waitsForModel = route.Operation.WaitsForModel && !streamed;
        return new()
        {
            FirstByte = Finite(settings.FirstByteTimeout) ?? (route.Operation.OpensSocket ? Handshake : waitsForModel || reasons ? Reasoning : TimeSpan.FromSeconds(100)),
            Idle = Finite(settings.IdleTimeout) ?? (reasons ? Reasoning : TimeSpan.FromSeconds(60)),
            Progress = Finite(settings.ProgressTimeout) ?? TimeSpan.FromMinutes(15),
            Attempt = Finite(settings.AttemptTimeout) ?? (streamed ? TimeSpan.FromHours(1) : TimeSpan.FromMinutes(20)),
            Call = settings.Timeout == Timeout.InfiniteTimeSpan ? null : settings.Timeout,
        };
    }

    /// <summary>An infinite limit is one that nobody lives to see.</summary>
    private static TimeSpan? Finite(TimeSpan? limit) => limit == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : limit;
}
