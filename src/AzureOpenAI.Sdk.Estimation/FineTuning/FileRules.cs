namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>What a file must be as a whole.</summary>
internal static class FileRules
{
    public static void Check(ProblemList problems, bool hasMark, long bytes, long examples, long imageExamples)
    {
        if (bytes > TrainingLimits.MostFileBytes)
        {
            problems.AddOfFile(
                TrainingFileSeverity.Error,
                TrainingFileProblemKind.FileTooLarge,
                FormattableString.Invariant($"The file has {bytes:N0} bytes; the service takes at most {TrainingLimits.MostFileBytes:N0} (Azure's quotas and limits, 2025-07-11)."),
                "Take examples out, or train in several jobs, one on the model of the other.");
        }

        if (examples < TrainingLimits.FewestExamples)
        {
            problems.AddOfFile(
                TrainingFileSeverity.Error,
                TrainingFileProblemKind.TooFewExamples,
                FormattableString.Invariant($"The file has {examples} examples; the service wants at least {TrainingLimits.FewestExamples} (Azure's guide to fine-tuning)."),
                "Add examples; some hundreds are a good beginning.");
        }

        if (imageExamples > TrainingLimits.MostImageExamples)
        {
            problems.AddOfFile(
                TrainingFileSeverity.Error,
                TrainingFileProblemKind.Image,
                FormattableString.Invariant($"{imageExamples:N0} examples have images; the service takes at most {TrainingLimits.MostImageExamples:N0} such examples."),
                "Take some out.");
        }

        if (hasMark)
        {
            problems.AddOfFile(
                TrainingFileSeverity.Note,
                TrainingFileProblemKind.Encoding,
                "The file begins with a byte-order mark. Azure's guide to fine-tuning asks for it; other services refuse it.",
                "Keep it for fine-tuning in Azure.");
        }
    }
}
