namespace AzureOpenAI.Sdk.Estimation.Auditing;

/// <summary>An estimate that the service's count lies outside of. It holds counts, never contents.</summary>
public sealed class EstimateDrift
{
    internal EstimateDrift(RequestEstimate estimate, long actual)
    {
        (Model, Estimated, ActualTokens, Exactness) = (estimate.Model, estimate.InputTokens, actual, estimate.Exactness);
        Parts = [.. estimate.Parts.Select(static part => (part.Kind, part.Exactness)).Distinct()];
    }

    /// <summary>Gets the model that was reckoned with.</summary>
    public string Model { get; }

    /// <summary>Gets the tokens of the prompt that were expected.</summary>
    public TokenRange Estimated { get; }

    /// <summary>Gets the tokens of the prompt that the service counted.</summary>
    public long ActualTokens { get; }

    /// <summary>Gets how sure the estimate was.</summary>
    public Exactness Exactness { get; }

    /// <summary>Gets which kinds of parts the request had, and how sure each was: where to look for the wrong rule.</summary>
    public IReadOnlyList<(EstimatePartKind Kind, Exactness Exactness)> Parts { get; }

    /// <summary>Returns the counts.</summary>
    /// <returns>A line for a reader.</returns>
    public override string ToString() => FormattableString.Invariant($"{Model}: {ActualTokens} input tokens where {Estimated} were expected ({Exactness})");
}
