using Azure;
using AzureOpenAI.Sdk.Batch;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Batch;

/// <summary>Batches: started, waited for, taken up by their id, read.</summary>
public sealed class BatchClientTests
{
    private static readonly BatchOptions Options = new("file-1", BatchEndpoint.ChatCompletions) { Metadata = new Dictionary<string, string> { ["run"] = "7" } };

    [Test]
    public async Task A_batch_is_started_and_waited_for([Values] bool async)
    {
        var service = new FakeService(new() { TimeProvider = new InstantClock() })
            .Reply(200, """{"id":"batch-1","status":"validating"}""")
            .Reply(200, """{"id":"batch-1","status":"in_progress"}""")
            .Reply(200, """{"id":"batch-1","status":"completed","output_file_id":"file-2","request_counts":{"total":2,"completed":1,"failed":1}}""");
        BatchClient batches = service.Client.GetBatchClient();

        BatchOperation batch = async ? await batches.StartAsync(WaitUntil.Completed, Options) : batches.Start(WaitUntil.Completed, Options);

        Assert.That((batch.Id, batch.HasValue, batch.Value.RequestCounts!.Failed), Is.EqualTo(("batch-1", true, 1)));
        Assert.That(service.Requests.Select(request => $"{request.Method} {request.Uri.AbsolutePath}"), Is.EqualTo(new[]
        {
            "POST /openai/v1/batches", "GET /openai/v1/batches/batch-1", "GET /openai/v1/batches/batch-1",
        }));
        JsonTree.AssertEqual("""{"input_file_id":"file-1","endpoint":"/v1/chat/completions","completion_window":"24h","metadata":{"run":"7"}}""", service.Requests[0].Body);
    }

    [Test]
    public async Task A_batch_that_failed_says_in_which_line_and_keeps_what_it_left()
    {
        var service = new FakeService().Reply(200, """{"id":"batch-1","status":"failed","errors":{"object":"list","data":[{"code":"invalid_json_line","message":"No JSON.","line":3},{"code":"x"}]}}""");
        BatchOperation batch = service.Client.GetBatchClient().GetOperation("batch-1");

        var failure = await Assert.ThrowsAsync<JobFailedException>(async () => await batch.WaitForCompletionAsync());

        Assert.That((batch.HasCompleted, batch.HasValue), Is.EqualTo((true, false)));
        Assert.That((failure.ErrorCode, failure.GetJob<BatchResult>()!.Errors!.Data.Count), Is.EqualTo(("invalid_json_line", 2)));
        Assert.That(failure.Message, Does.Contain("line 3: No JSON.").And.Contain("1 more"));
        Assert.That(() => batch.Value, Throws.InstanceOf<JobFailedException>());
    }

    [Test]
    public void A_batch_that_has_not_ended_has_no_value()
    {
        var service = new FakeService().Reply(200, """{"id":"batch-1","status":"in_progress"}""");
        BatchOperation batch = service.Client.GetBatchClient().GetOperation("batch-1");

        batch.UpdateStatus();

        Assert.That(() => batch.Value, Throws.InvalidOperationException);
        Assert.That(batch.Current!.Status, Is.EqualTo(BatchStatus.InProgress));
    }

    [Test]
    public async Task The_results_of_both_files_are_read_as_they_arrive()
    {
        var service = new FakeService()
            .Reply(200, """{"id":"batch-1","status":"completed","output_file_id":"file-2","error_file_id":"file-3"}""")
            .Reply(200, $$$"""{"custom_id":"a","response":{"status_code":200,"body":{{{Replies.Chat}}}}}""", "application/octet-stream")
            .Reply(200, """{"custom_id":"b","response":{"status_code":400,"body":{"error":{"message":"No."}}}}""", "application/octet-stream");
        BatchOperation batch = service.Client.GetBatchClient().GetOperation("batch-1");
        await batch.WaitForCompletionAsync();

        List<string> lines = [];
        await foreach (BatchLine<ChatResult> line in batch.ReadResultsAsync<ChatResult>())
        {
            lines.Add($"{line.CustomId}: {line.Result?.Text ?? line.Error?.Message}");
        }

        Assert.That(lines, Is.EqualTo(new[] { "a: hi", "b: No." }));
        Assert.That(service.Requests.Skip(1).Select(request => request.Uri.AbsolutePath), Is.EqualTo(new[] { "/openai/v1/files/file-2/content", "/openai/v1/files/file-3/content" }));
    }

    [Test]
    public void Neither_or_both_kinds_of_input_are_refused()
    {
        BatchClient batches = new FakeService().Client.GetBatchClient();

        Assert.That(() => batches.Start(WaitUntil.Started, new BatchOptions { Endpoint = BatchEndpoint.Embeddings }), Throws.ArgumentException);
        Assert.That(() => batches.Start(WaitUntil.Started, new BatchOptions("file-1", BatchEndpoint.Embeddings) { InputBlob = "https://b" }), Throws.ArgumentException);
        Assert.That(() => batches.Get("../files"), Throws.ArgumentException.With.Message.Contains("batch id"));
    }

    [Test]
    public async Task A_batch_is_cancelled_by_its_operation()
    {
        var service = new FakeService().Reply(200, """{"id":"batch-1","status":"cancelling"}""");

        Response answer = await service.Client.GetBatchClient().GetOperation("batch-1").CancelAsync();

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(service.Requests[0].Uri.AbsolutePath, Is.EqualTo("/openai/v1/batches/batch-1/cancel"));
    }
}
