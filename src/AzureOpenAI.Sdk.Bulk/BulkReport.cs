namespace AzureOpenAI.Sdk.Bulk;

/// <summary>What came of a run.</summary>
public sealed class BulkReport
{
    internal BulkReport()
    {
    }

    /// <summary>Gets how many requests have an answer, those of earlier runs of the same journal among them.</summary>
    public required long Succeeded { get; init; }

    /// <summary>Gets how many failed for good. Their results say why.</summary>
    public required long Failed { get; init; }

    /// <summary>Gets how many had a result already, when this run began.</summary>
    public required long Resumed { get; init; }

    /// <summary>Gets whether the journal ended in the midst of a line, as after a kill. That line's request was sent again.</summary>
    public required bool WasTorn { get; init; }

    /// <summary>Gets the input tokens of this run.</summary>
    public required long InputTokens { get; init; }

    /// <summary>Gets the output tokens of this run.</summary>
    public required long OutputTokens { get; init; }

    /// <summary>Gets what this run's tokens cost; null without an estimator, or when a model has no price.</summary>
    public required decimal? Cost { get; init; }

    /// <summary>Gets how long this run took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Returns the numbers.</summary>
    /// <returns>A line for a reader.</returns>
    public override string ToString() => FormattableString.Invariant($"{nameof(BulkReport)} ({Succeeded} succeeded, {Failed} failed, {Resumed} resumed)");
}
