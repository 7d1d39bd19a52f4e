namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>Something that is wrong with a training file: where, why, and what to do. It never holds what the file says.</summary>
public sealed class TrainingFileProblem
{
    internal TrainingFileProblem(TrainingFileSeverity severity, TrainingFileProblemKind kind, string reason, string remedy)
        => (Severity, Kind, Reason, Remedy) = (severity, kind, reason, remedy);

    /// <summary>Gets how grave it is.</summary>
    public TrainingFileSeverity Severity { get; }

    /// <summary>Gets what it is.</summary>
    public TrainingFileProblemKind Kind { get; }

    /// <summary>Gets the line, from 1; null for the file as a whole.</summary>
    public long? Line { get; internal init; }

    /// <summary>Gets the byte of the line, from 1, where one is to blame; else null.</summary>
    public long? Column { get; internal init; }

    /// <summary>Gets the byte of the file, from 0, at which it is, or at which its line begins.</summary>
    public long ByteOffset { get; internal init; }

    /// <summary>Gets the member, such as <c>messages[2].role</c>; null for the line as a whole. A name that looks like no member's is shown as <c>…</c>.</summary>
    public string? Path { get; internal init; }

    /// <summary>Gets why it is a problem.</summary>
    public string Reason { get; }

    /// <summary>Gets what to do.</summary>
    public string Remedy { get; }

    /// <summary>Returns all of it.</summary>
    /// <returns>Such as <c>line 3, messages[2].role: The role is missing. Give one.</c></returns>
    public override string ToString()
    {
        string line = Line is { } number ? FormattableString.Invariant($"line {number}") : "file";
        string column = Column is { } at ? FormattableString.Invariant($", column {at}") : "";
        return $"{line}{column}{(Path is null ? "" : ", " + Path)}: {Reason} {Remedy}";
    }
}
