namespace AzureOpenAI.Sdk.Estimation.Fitting;

/// <summary>Whether a request fits its model and its deployment.</summary>
public sealed class FitResult
{
    internal FitResult(IReadOnlyList<FitFinding> findings) => Findings = findings;

    /// <summary>Gets the verdict of the tightest limit. Where no limit is known, a request fits.</summary>
    public FitVerdict Verdict => Findings.Count == 0 ? FitVerdict.Fits : Findings.Max(static finding => finding.Verdict);

    /// <summary>Gets each limit that is known, with how the request stands to it.</summary>
    public IReadOnlyList<FitFinding> Findings { get; }

    /// <summary>Returns the verdict.</summary>
    /// <returns>A line for a reader.</returns>
    public override string ToString() => $"{nameof(FitResult)} ({Verdict})";
}
