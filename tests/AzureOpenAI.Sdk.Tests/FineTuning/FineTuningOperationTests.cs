using Azure;
using AzureOpenAI.Sdk.FineTuning;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.FineTuning;

public sealed class FineTuningOperationTests
{
    private readonly InstantClock _clock = new();

    [Test]
    public async Task A_job_is_waited_for_until_its_model_is_ready([Values] bool async)
    {
        FakeService service = Service("validating_files", "queued", "running", "paused", "running").Reply(200, """{ "id": "ftjob-1", "status": "succeeded", "fine_tuned_model": "mine" }""");
        FineTuningClient client = service.Client.GetFineTuningClient();
        var options = new FineTuningOptions("gpt-4o-2024-08-06", "file-1");

        FineTuningOperation operation = async ? await client.StartAsync(WaitUntil.Completed, options) : client.Start(WaitUntil.Completed, options);

        Assert.That(operation.Value.FineTunedModel, Is.EqualTo("mine"));
        Assert.That(_clock.Waits, Is.EqualTo(new[] { 1, 2, 4, 8, 16 }.Select(seconds => TimeSpan.FromSeconds(seconds))));
        Assert.That(service.Requests.Select(request => request.Method), Is.EqualTo(new[] { "POST", "GET", "GET", "GET", "GET", "GET" }));
    }

    [Test]
    public async Task A_job_that_was_started_is_not_waited_for()
    {
        FakeService service = Service("queued");

        FineTuningOperation operation = await service.Client.GetFineTuningClient().StartAsync(WaitUntil.Started, new("m", "f"));

        Assert.That((operation.Id, operation.HasCompleted, operation.Current!.Status), Is.EqualTo(("ftjob-1", false, (FineTuningStatus?)FineTuningStatus.Queued)));
        Assert.That(service.Requests, Has.Count.EqualTo(1));
        Assert.That(() => operation.Value, Throws.InvalidOperationException);
    }

    [Test]
    public async Task Another_process_takes_a_job_up_by_its_id()
    {
        FakeService service = Service("running", "succeeded");

        var operation = new FineTuningOperation(service.Client.GetFineTuningClient(), "ftjob-1");
        FineTuningResult job = await operation.WaitForCompletionAsync();

        Assert.That(job.Status, Is.EqualTo(FineTuningStatus.Succeeded));
        Assert.That(service.Requests.Select(request => request.Uri.AbsolutePath), Has.All.EqualTo("/openai/v1/fine_tuning/jobs/ftjob-1"));
    }

    [TestCase("failed", """{ "code": "invalid_training_file", "message": "Line 3 is no JSON.", "param": "training_file" }""", "invalid_training_file", "failed': Line 3 is no JSON.")]
    [TestCase("cancelled", "{}", "cancelled", "'cancelled'")]
    [TestCase("canceled", "null", "canceled", "'canceled'")]
    public async Task A_job_that_failed_throws_its_own_error(string status, string error, string code, string says)
    {
        FakeService service = new FakeService(new AzureOpenAIClientOptions { TimeProvider = _clock }).Reply(200, $$"""{ "id": "ftjob-1", "status": "{{status}}", "error": {{error}}, "trained_tokens": 7 }""");
        FineTuningOperation operation = service.Client.GetFineTuningClient().GetOperation("ftjob-1");

        JobFailedException? failure = await Assert.ThrowsAsync<JobFailedException>(async () => await operation.WaitForCompletionAsync());

        Assert.That(failure!.Message, Does.Contain("ftjob-1").And.Contain(says));
        Assert.That(failure.ErrorCode, Is.EqualTo(code));
        Assert.That(failure.GetJob<FineTuningResult>()!.TrainedTokens, Is.EqualTo(7));
        Assert.That(operation.HasCompleted, Is.True);
    }

    [Test]
    public async Task A_job_that_is_cancelled_has_ended([Values] bool async)
    {
        FakeService service = Service("cancelled");
        FineTuningOperation operation = service.Client.GetFineTuningClient().GetOperation("ftjob-1");

        Response answer = async ? await operation.CancelAsync() : operation.Cancel();

        Assert.That((answer.Status, operation.HasCompleted, operation.HasValue), Is.EqualTo((200, true, false)));
        Assert.That(service.Requests.Single().Uri.AbsolutePath, Does.EndWith("/ftjob-1/cancel"));
        Assert.That(() => operation.Value, Throws.TypeOf<JobFailedException>());
    }

    [Test]
    public void An_operation_can_be_mocked_with_its_client()
    {
        var operation = new FineTuningOperation(new FakeClient(), "ftjob-9");

        Assert.That(operation.WaitForCompletion().Value.Id, Is.EqualTo("ftjob-9"));
    }

    private FakeService Service(params string[] statuses)
    {
        var service = new FakeService(new AzureOpenAIClientOptions { TimeProvider = _clock });
        foreach (string status in statuses)
        {
            service.Reply(200, $$"""{ "id": "ftjob-1", "status": "{{status}}", "error": {} }""");
        }

        return service;
    }

    private sealed class FakeClient : FineTuningClient
    {
        public override Response<FineTuningResult> Get(string id, CancellationToken cancellationToken = default)
            => Response.FromValue(new FineTuningResult { Id = id, Status = FineTuningStatus.Succeeded }, new HeaderResponse(200, ""));
    }
}
