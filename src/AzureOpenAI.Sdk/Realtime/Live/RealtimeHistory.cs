using AzureOpenAI.Sdk.Diagnostics;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What a session has come to: all that another session needs to go on from it, and what had arrived of a response under way.</summary>
public sealed class RealtimeHistory : IUsageReport
{
    internal RealtimeHistory(RealtimeResult? session, IReadOnlyList<RealtimeItem> items, RealtimeResponse? unfinished, RealtimeUsage usage, long eventCount)
        => (Session, Items, Unfinished, Usage, EventCount) = (session, items, unfinished, usage, eventCount);

    /// <summary>Gets the session as the service told of it last.</summary>
    public RealtimeResult? Session { get; }

    /// <summary>Gets the items of the conversation in their order, without their sound; an item under way as far as it came.</summary>
    public IReadOnlyList<RealtimeItem> Items { get; }

    /// <summary>Gets the response that was under way, as far as it came; null when none was.</summary>
    public RealtimeResponse? Unfinished { get; }

    /// <summary>Gets what all responses together cost.</summary>
    public RealtimeUsage Usage { get; }

    /// <summary>Gets how many events had arrived.</summary>
    public long EventCount { get; }

    string? IUsageReport.ModelName => Session?.Model;

    long? IUsageReport.InputTokenCount => Usage.InputTokens;

    long? IUsageReport.OutputTokenCount => Usage.OutputTokens;

    /// <summary>Gets the items that a new session is given: texts as they were, speech as what was written down of it.</summary>
    public IReadOnlyList<RealtimeItem> Restorable => [.. Items.Select(RealtimeItemCopy.ForNewSession).OfType<RealtimeItem>()];

    /// <summary>Gets the items that can't be given to a new session: speech of which nothing was written down, images, calls of servers.</summary>
    public IReadOnlyList<RealtimeItem> Lost => [.. Items.Where(static item => item is not RealtimeMcpListTools && RealtimeItemCopy.ForNewSession(item) is null)];

    /// <summary>Returns options that make a new session like this one was.</summary>
    /// <returns>The options; null when the service had not told of the session yet.</returns>
    public RealtimeOptions? ToOptions() => Session?.ToOptions();

    /// <summary>Names the number of items: what was said never reaches a log by accident.</summary>
    /// <returns>The type and the number.</returns>
    public override string ToString() => FormattableString.Invariant($"{nameof(RealtimeHistory)} ({Items.Count} items)");
}
