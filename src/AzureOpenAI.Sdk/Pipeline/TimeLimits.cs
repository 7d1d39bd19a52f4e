using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>The time limits of one call, decided.</summary>
internal readonly struct TimeLimits
{
    private static readonly TimeSpan Reasoning = TimeSpan.FromMinutes(10);

    internal required TimeSpan FirstByte { get; init; }

    internal required TimeSpan Idle { get; init; }

    internal required TimeSpan Progress { get; init; }

    internal required TimeSpan Attempt { get; init; }

    internal required TimeSpan? Call { get; init; }

    /// <summary>Fills what the settings leave open.</summary>
    /// <param name="settings">What the caller set.</param>
    /// <param name="waitsForWhole">Whether the answer begins only when the model has ended.</param>
    /// <param name="reasons">Whether the model thinks before its first token.</param>
    /// <param name="streamed">Whether the answer is a stream.</param>
    internal static TimeLimits Of(CallSettings settings, bool waitsForWhole, bool reasons, bool streamed) => new()
    {
        FirstByte = Finite(settings.FirstByteTimeout) ?? (waitsForWhole || reasons ? Reasoning : TimeSpan.FromSeconds(100)),
        Idle = Finite(settings.IdleTimeout) ?? (reasons ? Reasoning : TimeSpan.FromSeconds(60)),
        Progress = Finite(settings.ProgressTimeout) ?? TimeSpan.FromMinutes(15),
        Attempt = Finite(settings.AttemptTimeout) ?? (streamed ? TimeSpan.FromHours(1) : TimeSpan.FromMinutes(20)),
        Call = settings.Timeout == Timeout.InfiniteTimeSpan ? null : settings.Timeout,
    };

    /// <summary>An infinite limit is one that nobody lives to see.</summary>
    private static TimeSpan? Finite(TimeSpan? limit) => limit == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : limit;

    /// <summary>Says whether a deployment's name shows that its model thinks first; a name may hide it, so the options are asked as well.</summary>
    internal static bool IsReasoningName(string deployment)
        => deployment.Length >= 2
            && ((deployment[0] is 'o' or 'O' && deployment[1] is >= '1' and <= '9')
                || deployment.StartsWith("gpt-5", StringComparison.OrdinalIgnoreCase)
                || deployment.StartsWith("gpt-6", StringComparison.OrdinalIgnoreCase));

    /// <summary>Gets whether an operation's answer begins only when all of it is there.</summary>
    internal static bool WaitsForWhole(ServiceOperation operation, bool streamed) => operation == ServiceOperation.Chat && !streamed;
}
