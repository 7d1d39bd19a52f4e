using AzureOpenAI.Sdk.Estimation.Catalog;

namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>Which models learn from which files.</summary>
internal static class MethodRules
{
    /// <summary>Says whether a model takes examples of a format at all: messages, or a prompt.</summary>
    public static bool Fits(ModelFacts model, TrainingFileFormat format)
        => model.Kind == RequestKind.Chat ? format != TrainingFileFormat.Completion : format == TrainingFileFormat.Completion;

    public static void Check(ProblemList problems, ModelFacts model, TrainingTable table, TrainingFileFormat? format)
    {
        if (format is not { } known)
        {
            return;
        }

        if (!Fits(model, known))
        {
            problems.AddOfFile(
                TrainingFileSeverity.Error,
                TrainingFileProblemKind.Method,
                model.Kind == RequestKind.Chat ? $"{model} is trained on messages, and the examples are prompts." : $"{model} is trained on prompts, and the examples are messages.",
                "Rewrite the examples, or choose another model.");
            return;
        }

        string method = MethodOf(known);
        if (!table.TryGetPrice(model.Name, model.Version, out TrainingPrice? price) || !price.Methods.Contains(method, StringComparer.Ordinal))
        {
            problems.AddOfFile(
                TrainingFileSeverity.Warning,
                TrainingFileProblemKind.Method,
                price is null
                    ? $"The table of {table.AsOf} knows no training of {model}."
                    : $"The table of {table.AsOf} knows training of {model} by {string.Join(", ", price.Methods)}, and not by {method}.",
                "Ask the service whether it can be trained so.");
        }
    }

    private static string MethodOf(TrainingFileFormat format) => format switch
    {
        TrainingFileFormat.Preference => "dpo",
        TrainingFileFormat.Reinforcement => "reinforcement",
        _ => "supervised",
    };
}
