using System.Text.Json;
using Azure;
using AzureOpenAI.Sdk.FineTuning;
using AzureOpenAI.Sdk.Grading;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.FineTuning;

public sealed class FineTuningClientTests
{
    private const string Job = """{ "id": "ftjob-1", "status": "running" }""";

    /// <summary>Each call, with what it sends.</summary>
    private static IEnumerable<TestCaseData> Calls()
    {
        yield return Case("get", "GET fine_tuning/jobs/ftjob-1", c => c.GetAsync("ftjob-1"), c => c.Get("ftjob-1"));
        yield return Case("cancel", "POST fine_tuning/jobs/ftjob-1/cancel", c => c.CancelAsync("ftjob-1"), c => c.Cancel("ftjob-1"));
        yield return Case("pause", "POST fine_tuning/jobs/ftjob-1/pause", c => c.PauseAsync("ftjob-1"), c => c.Pause("ftjob-1"));
        yield return Case("resume", "POST fine_tuning/jobs/ftjob-1/resume", c => c.ResumeAsync("ftjob-1"), c => c.Resume("ftjob-1"));
        yield return Case(
            "get a copy",
            "GET fine_tuning/jobs/ftjob-1/checkpoints/ckpt-1/copy",
            c => c.GetCheckpointCopyAsync("ftjob-1", "ckpt-1"),
            c => c.GetCheckpointCopy("ftjob-1", "ckpt-1"));
        yield return Case(
            "copy",
            """POST fine_tuning/jobs/ftjob-1/checkpoints/ckpt-1/copy {"destinationResourceId":"/subscriptions/s","region":"swedencentral"}""",
            c => c.CopyCheckpointAsync("ftjob-1", "ckpt-1", new("/subscriptions/s", "swedencentral")),
            c => c.CopyCheckpoint("ftjob-1", "ckpt-1", new("/subscriptions/s", "swedencentral")));
        yield return Case(
            "permit",
            """POST fine_tuning/checkpoints/ft%3Agpt-4o%3Aus%3A%3A1/permissions {"project_ids":["a","b"]}""",
            c => c.CreateCheckpointPermissionsAsync("ft:gpt-4o:us::1", ["a", "b"]),
            c => c.CreateCheckpointPermissions("ft:gpt-4o:us::1", ["a", "b"]));
        yield return Case(
            "forbid",
            "DELETE fine_tuning/checkpoints/model/permissions/p1",
            c => c.DeleteCheckpointPermissionAsync("model", "p1"),
            c => c.DeleteCheckpointPermission("model", "p1"));
        yield return Case("delete a model", "DELETE models/gpt-4o.ft-1", c => c.DeleteModelAsync("gpt-4o.ft-1"), c => c.DeleteModel("gpt-4o.ft-1"));
        yield return Case(
            "run a grader",
            """POST fine_tuning/alpha/graders/run {"grader":{"type":"python","name":"g","source":"s"},"model_sample":"a","item":{"b":1}}""",
            c => c.RunGraderAsync(Run()),
            c => c.RunGrader(Run()));
        yield return Case(
            "validate a grader",
            """POST fine_tuning/alpha/graders/validate {"grader":{"type":"python","name":"g","source":"s"}}""",
            c => c.ValidateGraderAsync(Run().Grader!),
            c => c.ValidateGrader(Run().Grader!));
    }

    [TestCaseSource(nameof(Calls))]
    public async Task A_call_is_sent_as_the_service_reads_it(string expected, Func<FineTuningClient, Task> call, Action<FineTuningClient> sync)
    {
        var service = new FakeService().Reply(200, "{}");

        await call(service.Client.GetFineTuningClient());
        sync(service.Client.GetFineTuningClient());

        foreach (RecordedRequest request in service.Requests)
        {
            string[] parts = expected.Split(' ', 3);
            Assert.That($"{request.Method} {request.Uri.PathAndQuery}", Is.EqualTo($"{parts[0]} /openai/v1/{parts[1]}"));
            if (parts.Length > 2)
            {
                JsonTree.AssertEqual(parts[2], request.Body);
            }
        }

        Assert.That(service.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_copy_names_the_preview_that_it_belongs_to()
    {
        var service = new FakeService().Reply(200, """{ "checkpointedModelName": "m", "fineTuningJobId": "j", "copiedAccountDetails": [{ "destinationResourceId": "r", "region": "eastus", "status": "InProgress" }] }""");

        CheckpointCopyResult copy = await service.Client.GetFineTuningClient().CopyCheckpointAsync("j", "c", new("r", "eastus"));

        Assert.That(service.Requests[0].Headers["aoai-copy-ft-checkpoints"], Is.EqualTo("preview"));
        Assert.That(copy.CopiedAccountDetails.Single().Status, Is.EqualTo(CheckpointCopyStatus.InProgress));
    }

    [Test]
    public async Task Jobs_are_listed_page_by_page_and_a_token_goes_on()
    {
        var service = new FakeService()
            .Reply(200, """{ "object": "list", "has_more": true, "data": [{ "id": "ftjob-2" }, { "id": "ftjob-1" }] }""")
            .Reply(200, """{ "object": "list", "has_more": false, "data": [{ "id": "ftjob-0" }] }""");
        FineTuningClient client = service.Client.GetFineTuningClient();
        var labels = new Dictionary<string, string> { ["team"] = "a&b" };

        List<string?> ids = [];
        await foreach (FineTuningResult job in client.ListAsync(labels))
        {
            ids.Add(job.Id);
        }

        Page<FineTuningResult> resumed = client.List().AsPages("ftjob-1", 7).First();

        Assert.That(ids, Is.EqualTo(new[] { "ftjob-2", "ftjob-1", "ftjob-0" }));
        Assert.That(resumed.Values.Single().Id, Is.EqualTo("ftjob-0"));
        string[] queries = [.. service.Requests.Select(request => request.Uri.Query)];
        Assert.That(queries[0], Does.Contain("metadata%5Bteam%5D=a%26b").And.Not.Contain("after="));
        Assert.That(queries[1], Does.Contain("metadata%5Bteam%5D=a%26b").And.Contain("after=ftjob-1"));
        Assert.That(queries[2], Does.Contain("after=ftjob-1").And.Contain("limit=7"));
    }

    [Test]
    public async Task Checkpoints_and_permissions_are_listed()
    {
        var service = new FakeService()
            .Reply(200, """{ "data": [{ "id": "c", "step_number": 10, "metrics": { "train_loss": 0.5 } }], "has_more": false }""")
            .Reply(200, """{ "data": [{ "id": "p", "project_id": "a" }], "has_more": false }""");
        FineTuningClient client = service.Client.GetFineTuningClient();

        FineTuningCheckpoint checkpoint = client.ListCheckpoints("ftjob-1").Single();
        List<CheckpointPermission> permissions = [];
        await foreach (CheckpointPermission permission in client.ListCheckpointPermissionsAsync("model", "a", oldestFirst: true))
        {
            permissions.Add(permission);
        }

        Assert.That((checkpoint.StepNumber, checkpoint.Metrics!.TrainLoss), Is.EqualTo(((long?)10, (double?)0.5)));
        Assert.That(permissions.Single().ProjectId, Is.EqualTo("a"));
        Assert.That(service.Requests[0].Uri.AbsolutePath, Is.EqualTo("/openai/v1/fine_tuning/jobs/ftjob-1/checkpoints"));
        Assert.That(service.Requests[1].Uri.PathAndQuery, Does.StartWith("/openai/v1/fine_tuning/checkpoints/model/permissions?project_id=a&order=ascending"));
    }

    [Test]
    public async Task A_dated_version_has_the_jobs_in_its_path()
    {
        var service = new FakeService(new AzureOpenAIClientOptions(ServiceVersion.V2024_10_21)).Reply(200, Job);

        await service.Client.GetFineTuningClient().GetAsync("ftjob-1");

        Assert.That(service.Requests[0].Uri.PathAndQuery, Is.EqualTo("/openai/fine_tuning/jobs/ftjob-1?api-version=2024-10-21"));
    }

    [TestCase("2024-10-21", "fine_tuning.pause", "previews from 2025-03-01-preview")]
    [TestCase("2025-02-01-preview", "fine_tuning.pause", "previews from 2025-03-01-preview")]
    [TestCase("2024-10-21", "fine_tuning.run_grader", "v1")]
    public async Task A_version_that_lacks_a_call_is_told_which_have_it(string version, string operation, string versions)
    {
        var service = new FakeService(new AzureOpenAIClientOptions(new ServiceVersion(version))).Reply(200, Job);
        FineTuningClient client = service.Client.GetFineTuningClient();

        NotSupportedException? failure = await Assert.ThrowsAsync<NotSupportedException>(
            () => operation == "fine_tuning.pause" ? client.PauseAsync("ftjob-1") : client.RunGraderAsync(Run()));

        Assert.That(failure!.Message, Does.Contain(operation).And.Contain(versions));
        Assert.That(service.Requests, Is.Empty);
    }

    [TestCase("")]
    [TestCase("../files")]
    [TestCase("a/b")]
    [TestCase("a?b")]
    [TestCase("a\u0000b")]
    public async Task An_id_that_would_change_the_path_is_refused(string id)
    {
        var service = new FakeService().Reply(200, Job);

        ArgumentException? failure = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.GetFineTuningClient().GetAsync(id));

        Assert.That(failure!.Message, Does.Contain("job id"));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public void What_is_missing_is_said_before_anything_is_sent()
    {
        var service = new FakeService().Reply(200, Job);
        FineTuningClient client = service.Client.GetFineTuningClient();

        Assert.That(() => client.CopyCheckpoint("j", "c", new CheckpointCopyOptions { Region = "eastus" }), Throws.ArgumentException.With.Message.Contains("DestinationResourceId is empty"));
        Assert.That(() => client.CreateCheckpointPermissions("model", []), Throws.ArgumentException.With.Message.Contains("at least one project"));
        Assert.That(() => client.RunGrader(new GraderRunOptions()), Throws.ArgumentException.With.Message.Contains("GraderRunOptions.Grader is missing"));
        Assert.That(() => client.RunGrader(new GraderRunOptions(Run().Grader!, "a") { Item = JsonElement.Parse("1") }), Throws.ArgumentException.With.Message.Contains("GraderRunOptions.Item is no JSON object"));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public async Task A_call_that_starts_a_job_is_never_sent_twice()
    {
        await using var server = new FaultServer(connection => connection.ResetAsync());

        AzureOpenAIException? failure = await Assert.ThrowsAsync<AzureOpenAIException>(
            () => server.CreateClient().GetFineTuningClient().StartAsync(WaitUntil.Started, new("gpt-4o-2024-08-06", "file-1")));

        Assert.That(failure!.Kind, Is.EqualTo(FailureKind.Interrupted));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_grader_that_failed_says_how()
    {
        var service = new FakeService().Reply(200, """
            {
              "reward": 0, "sub_rewards": { "near": 0.5 }, "model_grader_token_usage_per_model": {},
              "metadata": { "name": "g", "type": "python", "execution_time": 0.25, "scores": {}, "token_usage": null, "sampled_model_name": null,
                "errors": { "python_grader_runtime_error": true, "python_grader_runtime_error_details": "division by zero", "other_error": false } }
            }
            """);

        GraderRunResult result = await service.Client.GetFineTuningClient().RunGraderAsync(Run());

        Assert.That(result.SubRewards!["near"].GetDouble(), Is.EqualTo(0.5));
        Assert.That(result.Metadata!.Errors!.PythonGraderRuntimeError, Is.True);
        Assert.That(result.Metadata.Errors.PythonGraderRuntimeErrorDetails, Is.EqualTo("division by zero"));
    }

    private static GraderRunOptions Run()
        => new(new PythonGrader { Name = "g", Source = "s" }, "a") { Item = JsonElement.Parse("""{ "b": 1 }""") };

    private static TestCaseData Case(string name, string expected, Func<FineTuningClient, Task> call, Action<FineTuningClient> sync)
        => new(expected, call, sync) { TestName = name };
}
