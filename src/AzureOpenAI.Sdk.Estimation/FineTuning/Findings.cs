namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>Notes what is wrong with one line.</summary>
internal sealed class Findings(ProblemList problems, long line, long offset)
{
    /// <summary>Gets whether an error was noted.</summary>
    public bool HasErrors { get; private set; }

    public void Error(TrainingFileProblemKind kind, string? path, string reason, string remedy)
    {
        HasErrors = true;
        Add(TrainingFileSeverity.Error, kind, path, null, reason, remedy);
    }

    public void Warn(TrainingFileProblemKind kind, string? path, string reason, string remedy)
        => Add(TrainingFileSeverity.Warning, kind, path, null, reason, remedy);

    /// <summary>Notes an error at a byte of the line, from 0.</summary>
    public void ErrorAt(TrainingFileProblemKind kind, long at, string reason, string remedy)
    {
        HasErrors = true;
        Add(TrainingFileSeverity.Error, kind, null, at, reason, remedy);
    }

    private void Add(TrainingFileSeverity severity, TrainingFileProblemKind kind, string? path, long? at, string reason, string remedy)
        => problems.Add(new(severity, kind, reason, remedy) { Line = line, Column = at + 1, ByteOffset = offset + (at ?? 0), Path = path });
}
