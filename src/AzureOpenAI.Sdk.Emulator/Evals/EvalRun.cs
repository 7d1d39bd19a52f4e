using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Jobs;

namespace AzureOpenAI.Sdk.Emulator.Evals;

/// <summary>A run. Its rows are judged when it is started; how far it is shows by its clock.</summary>
internal sealed class EvalRun(string id, Eval eval, JsonObject request, JobClock clock, IReadOnlyList<EvalItemResult> items, string? fault)
{
    private const double Queued = 0.2;

    internal string Id => id;

    internal Eval Eval => eval;

    internal JobClock Clock => clock;

    internal string Status => clock.StoppedAt is not null ? "canceled"
        : clock.Share < Queued ? "queued"
        : fault is not null ? "failed"
        : clock.Share < 1 ? "in_progress"
        : "completed";

    internal bool HasEnded => Status is "canceled" or "failed" or "completed";

    /// <summary>Gets the rows that were judged by now.</summary>
    internal IReadOnlyList<EvalItemResult> Items => fault is not null ? [] : [.. items.Take((int)(items.Count * Math.Max(0, (clock.Share - Queued) / (1 - Queued))))];

    internal JsonObject Write()
    {
        var judged = Items;
        return new()
        {
            ["object"] = "eval.run",
            ["id"] = id,
            ["eval_id"] = eval.Id,
            ["status"] = Status,
            ["model"] = "",
            ["name"] = request["name"]?.DeepClone() ?? "",
            ["created_at"] = clock.Started.ToUnixTimeSeconds(),
            ["report_url"] = "",
            ["result_counts"] = new JsonObject
            {
                ["total"] = judged.Count,
                ["errored"] = judged.Count(item => item.Fault is not null),
                ["failed"] = judged.Count(item => item.Fault is null && !item.Passed),
                ["passed"] = judged.Count(item => item.Passed),
            },
            ["per_model_usage"] = new JsonArray(),
            ["per_testing_criteria_results"] = new JsonArray([.. judged.SelectMany(item => item.Scores).GroupBy(one => one.Grader.Name).Select(graded => new JsonObject
            {
                ["testing_criteria"] = graded.Key,
                ["passed"] = graded.Count(one => one.Score >= one.Grader.Threshold),
                ["failed"] = graded.Count(one => one.Score < one.Grader.Threshold),
            })]),
            ["data_source"] = request["data_source"]!.DeepClone(),
            ["metadata"] = request["metadata"]?.DeepClone() ?? new JsonObject(),
            ["error"] = Status == "failed" ? new JsonObject { ["code"] = "invalid_data_source", ["message"] = fault } : null,
        };
    }
}
