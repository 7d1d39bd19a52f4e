using Azure;
using AzureOpenAI.Sdk.Differential.Tests.Peers;
using AzureOpenAI.Sdk.Evals;
using AzureOpenAI.Sdk.Grading;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

/// <summary>The peer has only bodies that its caller writes: what is compared is where they go.</summary>
internal static class EvalsCases
{
    private const string Eval = """{"id":"eval_1","object":"eval"}""";
    private const string EmptyList = """{"object":"list","data":[],"has_more":false}""";

    private const string Criteria = """
        {
          "data_source_config":{"type":"logs","metadata":{"team":"sums"}},
          "testing_criteria":[{"type":"string_check","name":"same","input":"a","reference":"b","operation":"eq"}]
        }
        """;

    private const string Run = """{"name":"first","data_source":{"type":"jsonl","source":{"type":"file_id","id":"file-1"}}}""";

    internal static IEnumerable<WireCase> All =>
    [
        Case("evals.create", PeerEvals.Create(Criteria), ours => ours.CreateAsync(new EvalsOptions(
            new EvalLogsDataSourceConfig { Metadata = new Dictionary<string, string> { ["team"] = "sums" } },
            [new StringCheckGrader { Name = "same", Input = "a", Reference = "b", Operation = StringCheckOperation.Equal }]))),
        Case("evals.get", PeerEvals.Get("eval_1"), ours => ours.GetAsync("eval_1")),
        Case("evals.list_page", PeerEvals.List("eval_0", 5, "updated_at", "desc"), ours => FineTuningCases.ReadAsync(ours.ListAsync(EvalsOrderBy.UpdatedAt, oldestFirst: false), "eval_0", 5)) with { ReplyTo = static _ => EmptyList },
        Case("evals.update", PeerEvals.Update("eval_1", """{"name":"sums"}"""), ours => ours.UpdateAsync("eval_1", new EvalsUpdateOptions { Name = "sums" })),
        Case("evals.delete", PeerEvals.Delete("eval_1"), ours => ours.DeleteAsync("eval_1")),
        Case("evals.runs.create", PeerEvals.CreateRun("eval_1", Run), ours => ours.StartRunAsync(WaitUntil.Started, "eval_1", new EvalRunOptions(EvalRunDataSource.FromFile("file-1")) { Name = "first" })),
        Case("evals.runs.get", PeerEvals.GetRun("eval_1", "evalrun_1"), ours => ours.GetRunAsync("eval_1", "evalrun_1")),
        Case("evals.runs.list_page", PeerEvals.ListRuns("eval_1", "evalrun_0", 5, "asc", "completed"), ours => FineTuningCases.ReadAsync(ours.ListRunsAsync("eval_1", EvalRunStatus.Completed, oldestFirst: true), "evalrun_0", 5)) with { ReplyTo = static _ => EmptyList },
        Case("evals.runs.cancel", PeerEvals.CancelRun("eval_1", "evalrun_1"), ours => ours.CancelRunAsync("eval_1", "evalrun_1")),
        Case("evals.runs.delete", PeerEvals.DeleteRun("eval_1", "evalrun_1"), ours => ours.DeleteRunAsync("eval_1", "evalrun_1")),
        Case("evals.output_items.list_page", PeerEvals.ListItems("eval_1", "evalrun_1", "outputitem_0", 5, "asc", "fail"), ours => FineTuningCases.ReadAsync(ours.ListOutputItemsAsync("eval_1", "evalrun_1", EvalOutputItemStatus.Fail, oldestFirst: true), "outputitem_0", 5)) with { ReplyTo = static _ => EmptyList },
        Case("evals.output_items.get", PeerEvals.GetItem("eval_1", "evalrun_1", "outputitem_1"), ours => ours.GetOutputItemAsync("eval_1", "evalrun_1", "outputitem_1")),
    ];

    private static WireCase Case(string name, Func<OpenAI.OpenAIClient, Task> peer, Func<EvalsClient, Task> ours)
        => new(name, peer, client => ours(client.GetEvalsClient()), Eval);
}
