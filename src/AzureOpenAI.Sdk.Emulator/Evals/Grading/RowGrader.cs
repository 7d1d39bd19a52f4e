using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.FineTuning;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Evals.Grading;

/// <summary>A grader of an evaluation that the emulator can run: one that compares texts. The others need a model or a sandbox.</summary>
internal sealed record RowGrader(string Name, string Type, string Input, string Reference, string How, double Threshold)
{
    private static readonly string[] Types = ["label_model", "string_check", "text_similarity", "python", "score_model"];

    /// <summary>Looks at a grader, whether the emulator can run it or not.</summary>
    /// <exception cref="Refusal">400: something about it is wrong.</exception>
    internal static void Check(JsonElement grader, string path)
    {
        var type = Fields.Text(grader, "type", path + ".type") ?? throw Fields.Missing(path + ".type");
        if (!Types.Contains(type))
            throw Fields.InvalidValue(path + ".type", type, Types);
        Need(grader, path, "name");
        if (type is "string_check" or "text_similarity")
            Read(grader, path);
    }

    /// <exception cref="Refusal">400: something about it is wrong, or the emulator can't run it.</exception>
    internal static RowGrader Read(JsonElement grader, string path)
    {
        var type = Need(grader, path, "type");
        if (type is not ("string_check" or "text_similarity"))
        {
            throw Refusal.Request(
                $"The emulator runs graders of the types 'string_check' and 'text_similarity' alone: '{type}' at {path} needs a model or a sandbox.", path + ".type", "grader_not_supported");
        }

        var isCheck = type == "string_check";
        string[] ways = isCheck ? ["eq", "ne", "like", "ilike"] : TextSimilarity.Metrics;
        var field = isCheck ? "operation" : "evaluation_metric";
        var how = Need(grader, path, field);
        if (!ways.Contains(how))
            throw Fields.InvalidValue($"{path}.{field}", how, ways);
        var threshold = isCheck ? 1 : Fields.Number(grader, "pass_threshold", double.MinValue, double.MaxValue) ?? throw Fields.Missing(path + ".pass_threshold");
        return new(Need(grader, path, "name"), type, Need(grader, path, "input"), Need(grader, path, "reference"), how, threshold);
    }

    /// <exception cref="GradingException">The row has not what the templates name.</exception>
    internal double Score(EvalRow row)
    {
        string input = Template.Fill(Input, row), reference = Template.Fill(Reference, row);
        return Type == "string_check" ? (GraderOperations.Matches(input, reference, How) ? 1 : 0) : TextSimilarity.Score(How, input, reference);
    }

    private static string Need(JsonElement grader, string path, string name) => Fields.Text(grader, name, $"{path}.{name}") ?? throw Fields.Missing($"{path}.{name}");
}
