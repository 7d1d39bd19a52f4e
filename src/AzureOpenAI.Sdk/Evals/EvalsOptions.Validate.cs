using AzureOpenAI.Sdk.Grading;

namespace AzureOpenAI.Sdk.Evals;

public sealed partial class EvalsOptions
{
    private static readonly OptionRules Rules = new(nameof(EvalsOptions));

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        Rules.That(DataSourceConfig is not null, nameof(DataSourceConfig), "is missing. Say what the data looks like, for example with EvalCustomDataSourceConfig.FromSchema.");
        Rules.That(DataSourceConfig is not EvalCustomDataSourceConfig { ItemSchema: null }, nameof(DataSourceConfig), $"has no {nameof(EvalCustomDataSourceConfig.ItemSchema)}. Give the JSON schema of a row.");
        Rules.That(TestingCriteria.Count > 0, nameof(TestingCriteria), "is empty. Give at least one grader.");
        Rules.That(TestingCriteria.All(static grader => grader is not null), nameof(TestingCriteria), "has a grader that is null.");
        Rules.That(TestingCriteria.All(static grader => grader is UnknownGrader || !string.IsNullOrEmpty(grader.Name)), nameof(TestingCriteria), $"has a grader without a {nameof(Grader.Name)}. Results are told by it.");
        foreach (Grader grader in TestingCriteria)
        {
            CheckGrader(grader);
        }

        CheckMetadata(Rules, Metadata);
    }

    /// <summary>Checks labels against the limits of the service's documents (v1 and OpenAI 2.3.0).</summary>
    internal static void CheckMetadata(OptionRules rules, IReadOnlyDictionary<string, string>? metadata)
    {
        const int MostLabels = 16;
        rules.That(metadata is null || metadata.Count <= MostLabels, "Metadata", $"has more than {MostLabels} labels.");
        rules.That(metadata is null || metadata.All(static label => label is { Key.Length: <= 64, Value.Length: <= 512 }), "Metadata", "has a label that is null or too long: a name takes 64 characters, a value 512.");
    }

    private static void CheckGrader(Grader grader)
    {
        (bool isWhole, string what) = grader switch
        {
            StringCheckGrader check => (check is { Input: not null, Reference: not null, Operation: not null }, "an input, a reference and an operation"),
            TextSimilarityGrader near => (near is { Input: not null, Reference: not null, EvaluationMetric: not null, PassThreshold: not null }, "an input, a reference, a metric and a threshold"),
            ScoreModelGrader judge => (judge is { Model.Length: > 0, Input.Count: > 0 }, "a model and an input"),
            LabelModelGrader judge => (judge is { Model.Length: > 0, Input.Count: > 0, Labels.Count: > 0, PassingLabels.Count: > 0 }, "a model, an input, labels and passing labels"),
            PythonGrader program => (program.Source is { Length: > 0 }, "a source"),
            _ => (true, ""),
        };
        Rules.That(isWhole, nameof(TestingCriteria), $"has a grader of the type '{grader.Type}' that is not whole: it needs {what}.");
        Rules.That(
            grader is not LabelModelGrader labels || labels.PassingLabels.All(labels.Labels.Contains),
            nameof(TestingCriteria),
            $"has a grader with a passing label that is none of its {nameof(LabelModelGrader.Labels)}.");
    }
}
