namespace AzureOpenAI.Sdk.Routing;

/// <summary>One limit of a deployment, and what a process asks of it.</summary>
/// <param name="Limit">How much may be used within the window, by all processes; 0 when it is not limited, or not known.</param>
/// <param name="Window">
/// How long what was granted counts. Where the limit holds for any minute, that is a minute and the time that a lease lasts, because a lease
/// may be used as late as its end.
/// </param>
public readonly record struct QuotaDemand(long Limit, TimeSpan Window)
{
    /// <summary>Gets how much is asked for. Less may be granted, but not less than <see cref="Needed"/>.</summary>
    public long Wanted { get; init; }

    /// <summary>Gets how much the call that waits needs. When nothing of the limit is used it is granted even above the limit, or it would never be served.</summary>
    public long Needed { get; init; }

    /// <summary>Gets how much this process used within the last window, with what it still holds.</summary>
    public long Used { get; init; }
}
