using Azure;
using AzureOpenAI.Sdk.Evals;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class EvalsCases
{
    private const string Id = "eval_1";
    private const string Run = "evalrun_1";
    private const string StringCheck = """{ "type": "string_check", "name": "same", "input": "{{sample.output_text}}", "reference": "{{item.answer}}", "operation": "eq" }""";

    private const string Custom = """{ "type": "custom", "item_schema": { "type": "object", "properties": { "answer": { "type": "string" } } }, "include_sample_schema": true }""";

    private const string Graders = $$$"""
        [
          {{{StringCheck}}},
          { "type": "text_similarity", "name": "near", "input": "{{sample.output_text}}", "reference": "{{item.answer}}", "evaluation_metric": "rouge_l", "pass_threshold": 0.5 },
          { "type": "python", "name": "code", "source": "def grade(sample, item): return 1.0", "image_tag": "2025-05-08", "pass_threshold": 0.5 },
          { "type": "label_model", "name": "tone", "model": "gpt-4o", "labels": ["kind", "rude"], "passing_labels": ["kind"], "input": [{ "role": "user", "content": "{{sample.output_text}}" }] },
          {
            "type": "score_model", "name": "judge", "model": "o3-mini", "range": [0, 10], "pass_threshold": 7,
            "input": [{ "type": "message", "role": "developer", "content": "Judge." }, { "type": "message", "role": "user", "content": { "type": "input_text", "text": "{{sample.output_text}}" } }]
          }
        ]
        """;

    private const string Completions = """
        {
          "type": "completions", "model": "gpt-4o", "source": { "type": "file_id", "id": "file-1" },
          "input_messages": { "type": "template", "template": [{ "role": "system", "content": "Be brief." }, { "role": "user", "content": "{{item.question}}" }] },
          "sampling_params": { "temperature": 0.5, "top_p": 1, "seed": 7, "reasoning_effort": "low" }
        }
        """;

    private const string Responses = """
        {
          "type": "responses", "model": "gpt-4o", "input_messages": { "type": "item_reference", "item_reference": "item.messages" },
          "source": { "type": "responses", "model": "gpt-4o", "instructions_search": "brief", "created_after": 1, "created_before": 2, "reasoning_effort": "low", "temperature": 0.5, "top_p": 1, "users": ["u"], "tools": ["t"] }
        }
        """;

    internal static IReadOnlyList<ContractCase> Kept { get; } =
    [
        Create("minimal", $$"""{ "data_source_config": {{Custom}}, "testing_criteria": [{{StringCheck}}] }"""),
        Create("maximal", $$"""{ "name": "answers", "metadata": { "team": "sums" }, "data_source_config": {{Custom}}, "testing_criteria": {{Graders}} }"""),
        Create("of what the service has kept", $$"""{ "data_source_config": { "type": "logs", "metadata": { "team": "sums" } }, "testing_criteria": [{{StringCheck}}] }"""),
        Create("of completions that the service has kept", $$"""{ "data_source_config": { "type": "stored_completions", "metadata": { "team": "sums" } }, "testing_criteria": [{{StringCheck}}] }"""),
        new(EvalsCalls.Get, "by id", client => Evals(client).GetAsync(Id)),
        new(EvalsCalls.List, "first page", client => ContractCase.ReadAsync(Evals(client).ListAsync())),
        new(EvalsCalls.List, "next page", client => ContractCase.ReadAsync(Evals(client).ListAsync(EvalsOrderBy.UpdatedAt, oldestFirst: false), after: "eval_0")),
        Update("minimal", """{ "name": "sums" }"""),
        Update("maximal", """{ "name": "sums", "metadata": { "team": "sums" } }"""),
        new(EvalsCalls.Delete, "by id", client => Evals(client).DeleteAsync(Id)),
    ];

    internal static IReadOnlyList<ContractCase> Runs { get; } =
    [
        Start("minimal", """{ "data_source": { "type": "jsonl", "source": { "type": "file_id", "id": "file-1" } } }"""),
        Start("maximal", """{ "name": "first", "metadata": { "team": "sums" }, "data_source": { "type": "jsonl", "source": { "type": "file_content", "content": [{ "item": { "answer": "4" }, "sample": { "output_text": "4" } }] } } }"""),
        Start("a model is asked", $$"""{ "data_source": {{Completions}} }"""),
        Start("responses", $$"""{ "data_source": {{Responses}} }"""),
        new(EvalsCalls.GetRun, "by id", client => Evals(client).GetRunAsync(Id, Run)),
        new(EvalsCalls.ListRuns, "first page", client => ContractCase.ReadAsync(Evals(client).ListRunsAsync(Id))),
        new(EvalsCalls.ListRuns, "next page", client => ContractCase.ReadAsync(Evals(client).ListRunsAsync(Id, EvalRunStatus.Completed, oldestFirst: true), after: "evalrun_0")),
        new(EvalsCalls.CancelRun, "by id", client => Evals(client).CancelRunAsync(Id, Run)),
        new(EvalsCalls.DeleteRun, "by id", client => Evals(client).DeleteRunAsync(Id, Run)),
        new(EvalsCalls.ListOutputItems, "first page", client => ContractCase.ReadAsync(Evals(client).ListOutputItemsAsync(Id, Run))),
        new(EvalsCalls.ListOutputItems, "next page", client => ContractCase.ReadAsync(Evals(client).ListOutputItemsAsync(Id, Run, EvalOutputItemStatus.Fail, oldestFirst: true), after: "outputitem_0")),
        new(EvalsCalls.GetOutputItem, "by id", client => Evals(client).GetOutputItemAsync(Id, Run, "outputitem_1")),
    ];

    private static ContractCase Create(string name, string options)
        => ContractCase.Of<EvalsOptions>(EvalsCalls.Create, name, options, (client, typed) => Evals(client).CreateAsync(typed));

    private static ContractCase Update(string name, string options)
        => ContractCase.Of<EvalsUpdateOptions>(EvalsCalls.Update, name, options, (client, typed) => Evals(client).UpdateAsync(Id, typed));

    private static ContractCase Start(string name, string options)
        => ContractCase.Of<EvalRunOptions>(EvalsCalls.CreateRun, name, options, (client, typed) => Evals(client).StartRunAsync(WaitUntil.Started, Id, typed)) with { Reply = """{"id":"evalrun_1"}""" };

    private static EvalsClient Evals(AzureOpenAIClient client) => client.GetEvalsClient();
}
