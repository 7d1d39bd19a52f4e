namespace AzureOpenAI.Sdk.Estimation;

/// <summary>A part of an estimate. It tells how much, never what is said.</summary>
public sealed class EstimatePart
{
    internal EstimatePart(EstimatePartKind kind, string label, TokenRange range, Exactness exactness = Exactness.Exact, string? detail = null)
        => (Kind, Label, Range, Exactness, Detail) = (kind, label, range, exactness, detail);

    /// <summary>Gets what is counted.</summary>
    public EstimatePartKind Kind { get; }

    /// <summary>Gets which one it is, for example <c>message 2 (user)</c>.</summary>
    public string Label { get; }

    /// <summary>Gets the most likely number of tokens.</summary>
    public long Tokens => Range.Expected;

    /// <summary>Gets between which numbers it lies.</summary>
    public TokenRange Range { get; }

    /// <summary>Gets how sure the count is.</summary>
    public Exactness Exactness { get; }

    /// <summary>Gets how it was counted, or why it is not exact; null for plain text.</summary>
    public string? Detail { get; }

    /// <summary>Returns the label and the tokens.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Label}: {Range} ({Exactness})";
}
