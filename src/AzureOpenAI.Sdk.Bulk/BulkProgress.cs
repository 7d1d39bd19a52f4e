namespace AzureOpenAI.Sdk.Bulk;

/// <summary>How far a run is.</summary>
public sealed class BulkProgress
{
    /// <summary>Gets how many requests have a result, those of earlier runs of the same journal among them; of batches also those that the service has answered, though their results are not here yet.</summary>
    public long Done { get; init; }

    /// <summary>Gets how many of them failed for good.</summary>
    public long Failed { get; init; }

    /// <summary>Gets how many requests there are; null when they are not known beforehand.</summary>
    public long? Total { get; init; }

    /// <summary>Gets how many requests are under way.</summary>
    public long UnderWay { get; init; }

    /// <summary>Gets the input tokens of this run.</summary>
    public long InputTokens { get; init; }

    /// <summary>Gets the output tokens of this run.</summary>
    public long OutputTokens { get; init; }

    /// <summary>Gets what this run's tokens cost; null without an estimator, or when a model has no price.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Gets how long this run lasts so far.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Gets how long it will probably take; null while nothing is known of it.</summary>
    public TimeSpan? Left { get; init; }

    /// <summary>Returns the numbers.</summary>
    /// <returns>Such as <c>120 of 1000 done, 2 failed</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Done}{(Total is { } total ? FormattableString.Invariant($" of {total}") : "")} done, {Failed} failed");
}
