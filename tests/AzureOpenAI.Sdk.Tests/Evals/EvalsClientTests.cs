using Azure;
using AzureOpenAI.Sdk.Evals;
using AzureOpenAI.Sdk.Grading;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Evals;

public sealed class EvalsClientTests
{
    private const string Schema = """{ "type": "object", "properties": { "answer": { "type": "string" } } }""";

    private readonly InstantClock _clock = new();

    private static StringCheckGrader Same => new() { Name = "same", Input = "{{sample.output_text}}", Reference = "{{item.answer}}", Operation = StringCheckOperation.Equal };

    [Test]
    public async Task What_replies_are_judged_by_is_kept([Values] bool async)
    {
        FakeService service = new FakeService().Reply(201, """{ "object": "eval", "id": "eval_1", "name": "sums", "data_source_config": { "type": "custom", "schema": {} }, "testing_criteria": [{ "type": "of the future", "name": "x" }], "created_at": 1700000000 }""");
        EvalsClient client = service.Client.GetEvalsClient();
        var near = new TextSimilarityGrader { Name = "near", Input = "{{sample.output_text}}", Reference = "{{item.answer}}", EvaluationMetric = TextSimilarityMetric.RougeL, PassThreshold = 0.5 };
        var options = new EvalsOptions(EvalCustomDataSourceConfig.FromSchema(Schema, includeSampleSchema: true), [Same, near]) { Name = "sums" };

        EvalsResult eval = async ? await client.CreateAsync(options) : client.Create(options);

        JsonTree.AssertEqual(
            $$$"""
            {
              "name": "sums",
              "data_source_config": { "type": "custom", "item_schema": {{{Schema}}}, "include_sample_schema": true },
              "testing_criteria": [
                { "type": "string_check", "name": "same", "input": "{{sample.output_text}}", "reference": "{{item.answer}}", "operation": "eq" },
                { "type": "text_similarity", "name": "near", "input": "{{sample.output_text}}", "reference": "{{item.answer}}", "evaluation_metric": "rouge_l", "pass_threshold": 0.5 }
              ]
            }
            """,
            service.LastBody);
        Assert.That(service.Requests.Single().Headers["aoai-evals"], Is.EqualTo("preview"));
        Assert.That((eval.Id, eval.TestingCriteria.Single().GetType(), eval.DataSourceConfig!.GetType()), Is.EqualTo(("eval_1", typeof(UnknownGrader), typeof(EvalCustomDataSourceConfig))));
    }

    [Test]
    public async Task A_run_is_started_and_waited_for([Values] bool async)
    {
        FakeService service = Service("queued", "in_progress", "completed");
        EvalsClient client = service.Client.GetEvalsClient();
        var options = new EvalRunOptions(EvalRunDataSource.FromRows([EvalContentRow.FromJson("""{ "answer": "4" }""", """{ "output_text": "4" }""")]));

        EvalRunOperation run = async ? await client.StartRunAsync(WaitUntil.Completed, "eval_1", options) : client.StartRun(WaitUntil.Completed, "eval_1", options);

        JsonTree.AssertEqual("""{ "data_source": { "type": "jsonl", "source": { "type": "file_content", "content": [{ "item": { "answer": "4" }, "sample": { "output_text": "4" } }] } } }""", service.Requests[0].Body);
        Assert.That(service.Requests.Select(request => $"{request.Method} {request.Uri.AbsolutePath}"), Is.EqualTo(new[] { "POST /openai/v1/evals/eval_1/runs", "GET /openai/v1/evals/eval_1/runs/evalrun_1", "GET /openai/v1/evals/eval_1/runs/evalrun_1" }));
        Assert.That((run.Id, run.EvalId, run.Value.ResultCounts!.Passed), Is.EqualTo(("evalrun_1", "eval_1", (int?)1)));
    }

    [TestCase("failed", """{ "code": "invalid_data_source", "message": "Line 3 is no JSON." }""", "invalid_data_source")]
    [TestCase("canceled", "null", "canceled")]
    public async Task A_run_that_ended_without_success_throws_its_own_error(string status, string error, string code)
    {
        FakeService service = new FakeService(new AzureOpenAIClientOptions { TimeProvider = _clock }).Reply(200, $$"""{ "id": "evalrun_1", "status": "{{status}}", "error": {{error}} }""");

        JobFailedException? failure = await Assert.ThrowsAsync<JobFailedException>(async () => await service.Client.GetEvalsClient().GetRunOperation("eval_1", "evalrun_1").WaitForCompletionAsync());

        Assert.That((failure!.ErrorCode, failure.GetJob<EvalRunResult>()!.Id), Is.EqualTo((code, "evalrun_1")));
    }

    [Test]
    public async Task A_run_that_is_cancelled_has_ended([Values] bool async)
    {
        FakeService service = Service("canceled");
        EvalRunOperation run = service.Client.GetEvalsClient().GetRunOperation("eval_1", "evalrun_1");

        Response answer = async ? await run.CancelAsync() : run.Cancel();

        Assert.That((answer.Status, run.HasCompleted, run.HasValue), Is.EqualTo((200, true, false)));
        Assert.That($"{service.Requests.Single().Method} {service.Requests.Single().Uri.AbsolutePath}", Is.EqualTo("POST /openai/v1/evals/eval_1/runs/evalrun_1"));
    }

    [Test]
    public async Task Rows_are_listed_as_they_came_out()
    {
        FakeService service = new FakeService().Reply(200, """
            {
              "object": "list", "has_more": false,
              "data": [{ "id": "outputitem_1", "status": "fail", "datasource_item_id": 7, "datasource_item": { "answer": "4" }, "results": [{ "name": "same", "type": "string_check", "score": 0, "passed": false, "new": 1 }], "sample": { "output": [{ "role": "assistant", "content": "5" }] } }]
            }
            """);

        List<EvalOutputItem> items = [];
        await foreach (EvalOutputItem item in service.Client.GetEvalsClient().GetRunOperation("eval_1", "evalrun_1").ListOutputItemsAsync(EvalOutputItemStatus.Fail))
        {
            items.Add(item);
        }

        Assert.That(service.Requests.Single().Uri.PathAndQuery, Is.EqualTo("/openai/v1/evals/eval_1/runs/evalrun_1/output_items?status=fail"));
        Assert.That((items.Single().Results[0].Passed, items[0].Sample!.Output[0].Content), Is.EqualTo(((bool?)false, "5")));
    }

    [TestCase("""{ "testing_criteria": [] }""", "DataSourceConfig is missing")]
    [TestCase("""{ "data_source_config": { "type": "custom" }, "testing_criteria": [] }""", "ItemSchema")]
    [TestCase("""{ "data_source_config": { "type": "logs" }, "testing_criteria": [] }""", "TestingCriteria is empty")]
    [TestCase("""{ "data_source_config": { "type": "logs" }, "testing_criteria": [{ "type": "string_check", "input": "a", "reference": "b", "operation": "eq" }] }""", "without a Name")]
    [TestCase("""{ "data_source_config": { "type": "logs" }, "testing_criteria": [{ "type": "string_check", "name": "a" }] }""", "is not whole")]
    [TestCase("""{ "data_source_config": { "type": "logs" }, "testing_criteria": [{ "type": "text_similarity", "name": "a", "input": "a", "reference": "b", "evaluation_metric": "bleu" }] }""", "threshold")]
    [TestCase("""{ "data_source_config": { "type": "logs" }, "testing_criteria": [{ "type": "label_model", "name": "a", "model": "m", "input": [{ "role": "user", "content": "a" }], "labels": ["x"], "passing_labels": ["y"] }] }""", "none of its Labels")]
    public async Task An_evaluation_that_is_known_to_be_wrong_is_not_sent(string options, string says)
    {
        var service = new FakeService();

        ArgumentException? failure = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.GetEvalsClient().CreateAsync(AzureOpenAIJson.Parse<EvalsOptions>(options)));

        Assert.That(failure!.Message, Does.Contain(says));
        Assert.That(service.Requests, Is.Empty);
    }

    [TestCase("""{}""", "is missing")]
    [TestCase("""{ "data_source": { "type": "jsonl" } }""", "no source")]
    [TestCase("""{ "data_source": { "type": "jsonl", "source": { "type": "file_id" } } }""", "without an id")]
    [TestCase("""{ "data_source": { "type": "jsonl", "source": { "type": "file_content" } } }""", "no rows")]
    [TestCase("""{ "data_source": { "type": "jsonl", "source": { "type": "file_content", "content": [{}] } } }""", "without an item")]
    [TestCase("""{ "data_source": { "type": "jsonl", "source": { "type": "responses" } } }""", "alone")]
    public async Task A_run_that_is_known_to_be_wrong_is_not_sent(string options, string says)
    {
        var service = new FakeService();

        ArgumentException? failure = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.GetEvalsClient().StartRunAsync(WaitUntil.Started, "eval_1", AzureOpenAIJson.Parse<EvalRunOptions>(options)));

        Assert.That(failure!.Message, Does.Contain(says));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public void What_is_new_survives()
    {
        RoundTrip.Check<EvalRunResult>("""{ "id": "evalrun_1", "status": "dreaming", "data_source": { "type": "of the future", "a": 1 }, "per_model_usage": null, "result_counts": { "total": 1, "new": 2 } }""");
        RoundTrip.Check<EvalsOptions>("""{ "data_source_config": { "type": "of the future", "a": [1] }, "testing_criteria": [{ "type": "of the future" }] }""");
        RoundTrip.Check<EvalRunOptions>("""{ "data_source": { "type": "completions", "source": { "type": "of the future" }, "input_messages": { "type": "of the future" }, "sampling_params": { "new": 1 } } }""");
    }

    [Test]
    public async Task An_update_that_changes_nothing_is_not_sent()
        => await Assert.ThrowsAsync<ArgumentException>(() => new FakeService().Client.GetEvalsClient().UpdateAsync("eval_1", new()));

    private FakeService Service(params string[] statuses)
    {
        var service = new FakeService(new AzureOpenAIClientOptions { TimeProvider = _clock });
        foreach (string status in statuses)
        {
            service.Reply(200, $$"""{ "id": "evalrun_1", "status": "{{status}}", "result_counts": { "total": 1, "passed": 1 }, "error": null }""");
        }

        return service;
    }
}
