namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>Keeps the first problems, and counts all.</summary>
internal sealed class ProblemList(int most)
{
    private readonly List<TrainingFileProblem> _kept = [];

    public IReadOnlyList<TrainingFileProblem> Kept => _kept;

    public long ErrorCount { get; private set; }

    public long WarningCount { get; private set; }

    public void Add(TrainingFileProblem problem)
    {
        ErrorCount += problem.Severity == TrainingFileSeverity.Error ? 1 : 0;
        WarningCount += problem.Severity == TrainingFileSeverity.Warning ? 1 : 0;
        if (_kept.Count < most)
        {
            _kept.Add(problem);
        }
    }

    public void AddOfFile(TrainingFileSeverity severity, TrainingFileProblemKind kind, string reason, string remedy) => Add(new(severity, kind, reason, remedy));
}
