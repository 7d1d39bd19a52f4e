using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Evals.Grading;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Evals;

/// <summary>How a row came out.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Which row it is, from 0.</param>
/// <param name="Row">The row.</param>
/// <param name="Scores">The graders with their scores.</param>
/// <param name="Fault">Why it can't be judged; null when it was.</param>
internal sealed record EvalItemResult(string Id, int Number, EvalRow Row, IReadOnlyList<(RowGrader Grader, double Score)> Scores, string? Fault)
{
    internal bool Passed => Fault is null && Scores.All(one => one.Score >= one.Grader.Threshold);

    internal static EvalItemResult Of(EvalRow row, int number, IReadOnlyList<RowGrader> graders)
    {
        var id = Ids.New("outputitem_", 32);
        try
        {
            return new(id, number, row, [.. graders.Select(grader => (grader, Math.Round(grader.Score(row), 6)))], null);
        }
        catch (GradingException failure)
        {
            return new(id, number, row, [], failure.Message);
        }
    }

    internal JsonObject Write(EvalRun run) => new()
    {
        ["object"] = "eval.run.output_item",
        ["id"] = Id,
        ["run_id"] = run.Id,
        ["eval_id"] = run.Eval.Id,
        ["created_at"] = run.Clock.At(1).ToUnixTimeSeconds(),
        ["status"] = Fault is not null ? "error" : Passed ? "pass" : "fail",
        ["datasource_item_id"] = Number,
        ["datasource_item"] = JsonNode.Parse(Row.Item.GetRawText()),
        ["results"] = new JsonArray(
        [
            .. Scores.Select(one => new JsonObject { ["name"] = one.Grader.Name, ["type"] = one.Grader.Type, ["score"] = one.Score, ["passed"] = one.Score >= one.Grader.Threshold, ["sample"] = null }),
        ]),
        ["sample"] = new JsonObject
        {
            ["input"] = new JsonArray(),
            ["output"] = Row.Sample is { ValueKind: System.Text.Json.JsonValueKind.Object } sample && sample.TryGetProperty("output_text", out var text)
                ? new JsonArray(new JsonObject { ["role"] = "assistant", ["content"] = text.ToString() })
                : new JsonArray(),
            ["finish_reason"] = "",
            ["model"] = "",
            ["usage"] = new JsonObject { ["total_tokens"] = 0, ["completion_tokens"] = 0, ["prompt_tokens"] = 0, ["cached_tokens"] = 0 },
            ["error"] = Fault is null ? null : new JsonObject { ["code"] = "invalid_row", ["message"] = Fault },
            ["temperature"] = 0,
            ["max_completion_tokens"] = 0,
            ["top_p"] = 0,
            ["seed"] = 0,
        },
    };
}
