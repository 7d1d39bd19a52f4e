using System.Text;
using System.Text.Json;
using Azure;
using AzureOpenAI.Sdk.Emulator;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Bulk.Tests.Batches;

/// <summary>Many requests through the Batch API, and one result for each.</summary>
public sealed class BatchRunnerTests
{
    [Test]
    public async Task Lines_of_several_models_go_through_the_emulator_and_come_back_in_their_order()
    {
        using var scratch = new Scratch();
        await using EmulatorHost emulator = await EmulatorHost.StartAsync(new() { JobDuration = TimeSpan.Zero });
        var client = new AzureOpenAIClient(emulator.Endpoint, new AzureKeyCredential(emulator.ApiKey), new() { AllowInsecureLoopback = true });
        File.WriteAllLines(scratch["in"], Enumerable.Range(0, 25).Select(static i => Line($"id-{i}", i % 3 == 0 ? "gpt-4o-mini" : "gpt-4o")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        List<BulkProgress> told = [];
        var options = new BatchRunnerOptions { Limits = new(10, 100_000), EnqueuedTokens = 100_000, Estimator = TokenEstimator.Default, Progress = new Told(told) };

        BulkReport report = await new BatchRunner(client, options).RunAsync(scratch["in"], scratch["journal"], scratch["out"]);
        BulkReport again = await new BatchRunner(client, options).RunAsync(scratch["in"], scratch["journal"], scratch["out"]);

        Assert.That((report.Succeeded, report.Failed, again.Succeeded, again.Resumed), Is.EqualTo((25L, 0L, 25L, 25L)));
        JsonElement[] results = [.. File.ReadLines(scratch["out"]).Select(static line => JsonDocument.Parse(line).RootElement)];
        Assert.That(results.Select(static one => one.GetProperty("custom_id").GetString()), Is.EqualTo(Enumerable.Range(0, 25).Select(static i => $"id-{i}")));
        Assert.That(results.Select(static one => one.GetProperty("response").GetProperty("body").GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()), Is.All.Contain("fish"));
        Assert.That(results[0].TryGetProperty("n", out _), Is.False);
        Assert.That((told[^1].Done, told[^1].Total, told[^1].UnderWay, told[^1].Cost), Is.EqualTo((25L, (long?)25, 0L, again.Cost)));
        Assert.That(report.Cost, Is.Positive);
        Assert.That(await client.GetFilesClient().ListAsync().ToListAsync(), Is.Empty, "the files were deleted");
        Assert.That(await client.GetBatchClient().ListAsync().ToListAsync(), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_batch_costs_what_batches_cost()
    {
        using var scratch = new Scratch();
        (UnreliableBatches service, BatchRunnerOptions options) = Service(scratch, 4);
        options.Estimator = TokenEstimator.Default;

        BulkReport report = await RunAsync(service, options, scratch);

        TokenEstimator.Default.TryGetPrice("gpt-4o", Estimation.Pricing.DeploymentType.GlobalBatch, out Estimation.Pricing.TokenPrice? price);
        Assert.That(report.Cost, Is.EqualTo(4 * ((10 * price!.Input) + (5 * price.Output!.Value)) / 1_000_000));
    }

    [TestCase("""{"custom_id":"x","url":"/chat/completions","body":{"model":"gpt-4o","stream":true} }""", "Line 2 of the input asks for a stream")]
    [TestCase("""{"custom_id":"x","url":"/chat/completions","body":{"messages":[]} }""", "Line 2 of the input names no 'model'")]
    [TestCase("""{"custom_id":"id-0","url":"/chat/completions","body":{"model":"gpt-4o","messages":[{"role":"user","content":"x"}]} }""", "Line 2 of the input has a 'custom_id' that another line has")]
    [TestCase("""{"custom_id":"x","url":"/chat/completions","body":{"model":"nobody-knows","messages":[{"role":"user","content":"x"}]} }""", "Line 2 of the input can't be counted")]
    [TestCase("""{"custom_id":"x","url":"/chat/completions","body":{"model":"gpt-4o","messages":[{"role":"user","content":"a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p"}]} }""", "Line 2 of the input has up to")]
    public async Task A_line_that_no_batch_takes_is_told_before_anything_is_sent(string line, string expected)
    {
        using var scratch = new Scratch();
        (UnreliableBatches service, BatchRunnerOptions options) = Service(scratch, 1);
        options.EnqueuedTokens = 40;
        File.AppendAllText(scratch["in"], line + "\n");

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync(service, options, scratch));

        Assert.That(failure.Message, Does.StartWith(expected));
        Assert.That((service.Files.Count, File.Exists(scratch["journal"])), Is.EqualTo((0, false)));
    }

    [Test]
    public async Task A_batch_that_finds_no_room_in_the_queue_is_made_again_later_from_the_same_file()
    {
        using var scratch = new Scratch();
        (UnreliableBatches service, BatchRunnerOptions options) = Service(scratch, 3);
        service.Fates.Enqueue("token_limit_exceeded");
        service.Fates.Enqueue("token_limit_exceeded");
        options.DeletesFiles = false;

        BulkReport report = await RunAsync(service, options, scratch);

        Assert.That((report.Succeeded, service.BatchCount, service.Files.Count(static file => file.Purpose == "batch")), Is.EqualTo((3L, 3, 1)));
        Assert.That(service.Wrongs, Is.Empty);
    }

    [Test]
    public async Task A_queue_that_never_has_room_ends_the_run_which_can_be_gone_on_with()
    {
        using var scratch = new Scratch();
        (UnreliableBatches service, BatchRunnerOptions options) = Service(scratch, 3);
        options.MaxQuotaWait = TimeSpan.FromHours(2);
        for (int i = 0; i < 20; i++)
        {
            service.Fates.Enqueue("token_limit_exceeded");
        }

        var failure = await Assert.ThrowsAsync<BatchRunException>(() => RunAsync(service, options, scratch));
        int made = service.BatchCount;
        service.Fates.Clear();
        BulkReport report = await RunAsync(service, options, scratch);

        Assert.That((failure.Code, report.Succeeded), Is.EqualTo(("token_limit_exceeded", 3L)));
        Assert.That(made, Is.InRange(5, 12), "the waits grow");
    }

    [Test]
    public async Task A_queue_that_has_room_now_and_then_is_not_one_that_never_has()
    {
        using var scratch = new Scratch();
        (_, BatchRunnerOptions options) = Service(scratch, 6);
        var clock = new InstantClock();
        var service = new UnreliableBatches(1, clock) { Longest = TimeSpan.Zero };
        (options.TimeProvider, options.Limits, options.MaxBatches, options.MaxQuotaWait) = (clock, new(1, 5_000), 1, TimeSpan.FromSeconds(60));
        for (int i = 0; i < 6; i++)
        {
            service.Fates.Enqueue("token_limit_exceeded");
            service.Fates.Enqueue("completed");
        }

        BulkReport report = await RunAsync(service, options, scratch);

        Assert.That((report.Succeeded, service.BatchCount), Is.EqualTo((6L, 12)));
    }

    [Test]
    public async Task A_file_that_was_deleted_while_its_batch_waited_for_room_is_uploaded_again()
    {
        using var scratch = new Scratch();
        (UnreliableBatches service, BatchRunnerOptions options) = Service(scratch, 3);
        options.MaxQuotaWait = TimeSpan.Zero;
        service.Fates.Enqueue("token_limit_exceeded");
        service.Fates.Enqueue("token_limit_exceeded");

        await Assert.ThrowsAsync<BatchRunException>(() => RunAsync(service, options, scratch));
        string deleted = service.Files.Single().Id;
        await service.Client.GetFilesClient().DeleteAsync(deleted);
        BulkReport report = await RunAsync(service, options, scratch);

        Assert.That((report.Succeeded, service.Wrongs.Count), Is.EqualTo((3L, 0)));
    }

    [Test]
    public async Task Fewer_requests_than_the_journal_is_of_are_refused()
    {
        using var scratch = new Scratch();
        (UnreliableBatches service, BatchRunnerOptions options) = Service(scratch, 0);
        options.Deployment = "gpt-4o-mini";
        var runner = new BatchRunner(service.Client, options);
        await runner.RunAsync(Requests(12), "twelve", scratch["journal"]);

        var failure = await Assert.ThrowsAsync<BulkJournalException>(() => runner.RunAsync(Requests(5), "twelve", scratch["journal"]));

        Assert.That(failure.Message, Does.StartWith("The journal is of a run with more requests"));
    }

    [Test]
    public async Task A_line_that_the_service_refuses_fails_alone()
    {
        using var scratch = new Scratch();
        (UnreliableBatches service, BatchRunnerOptions options) = Service(scratch, 5);
        service.Fates.Enqueue("invalid_lines");

        BulkReport report = await RunAsync(service, options, scratch);

        Assert.That((report.Succeeded, report.Failed), Is.EqualTo((4L, 1L)));
        JsonElement failed = JsonDocument.Parse(File.ReadLines(scratch["out"]).ElementAt(1)).RootElement;
        Assert.That((failed.GetProperty("custom_id").GetString(), failed.GetProperty("error").GetProperty("code").GetString()), Is.EqualTo(("id-1", "invalid_json_line")));
    }

    [TestCase("invalid_deployment", "invalid_deployment", 0)]
    [TestCase("cancelled", "cancelled", 1)]
    public async Task A_batch_that_is_refused_or_cancelled_as_a_whole_ends_the_run_and_the_next_one_sends_the_rest(string fate, string code, int fewest)
    {
        using var scratch = new Scratch();
        (UnreliableBatches service, BatchRunnerOptions options) = Service(scratch, 6);
        service.Fates.Enqueue(fate);

        var failure = await Assert.ThrowsAsync<BatchRunException>(() => RunAsync(service, options, scratch));
        BulkReport report = await RunAsync(service, options, scratch);

        Assert.That((failure.Code, failure.BatchId), Is.EqualTo((code, "batch_2")));
        Assert.That(report.Resumed, Is.InRange(fewest, 5));
        Assert.That((report.Succeeded, report.Failed, service.Wrongs.Count), Is.EqualTo((6L, 0L, 0)));
    }

    [Test]
    public async Task A_request_that_is_never_done_in_time_fails_after_its_last_try()
    {
        using var scratch = new Scratch();
        (UnreliableBatches service, BatchRunnerOptions options) = Service(scratch, 1);
        options.MaxTries = 2;
        service.Fates.Enqueue("internal_error");
        service.Fates.Enqueue("vanished");

        BulkReport report = await RunAsync(service, options, scratch);

        Assert.That((report.Failed, service.BatchCount), Is.EqualTo((1L, 2)));
        Assert.That(File.ReadAllText(scratch["out"]), Does.Contain("\"code\":\"no_result\""));
    }

    [Test]
    public async Task Requests_of_a_program_are_done_too_and_leave_no_file_behind()
    {
        using var scratch = new Scratch();
        (UnreliableBatches service, BatchRunnerOptions options) = Service(scratch, 0);
        options.Deployment = "gpt-4o-mini";
        File.Delete(scratch["in"]);

        BulkReport report = await new BatchRunner(service.Client, options).RunAsync(Requests(12), "twelve", scratch["journal"]);
        BulkRunner.WriteResults(scratch["journal"], scratch["out"]);

        Assert.That((report.Succeeded + report.Failed, File.ReadLines(scratch["out"]).Count()), Is.EqualTo((12L, 12)));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(scratch["x"])!).Select(Path.GetFileName), Is.EquivalentTo(["journal", "out"]));
    }

    [Test]
    public async Task A_service_that_is_out_of_reach_for_too_long_ends_the_run_with_its_failure()
    {
        using var scratch = new Scratch();
        var clock = new InstantClock();
        (_, BatchRunnerOptions options) = Service(scratch, 2);
        options.TimeProvider = clock;
        var service = new FakeService(new() { Retry = { MaxRetries = 0 } }).Reply(503, "{}");
        DateTimeOffset begin = clock.GetUtcNow();

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => new BatchRunner(service.Client, options).RunAsync(scratch["in"], scratch["journal"]));

        Assert.That(failure.Status, Is.EqualTo(503));
        Assert.That(clock.GetUtcNow() - begin, Is.InRange(options.MaxOutage, options.MaxOutage + options.MaxOutage));
    }

    [Test]
    public async Task A_journal_of_the_other_runner_is_refused()
    {
        using var scratch = new Scratch();
        (UnreliableBatches service, BatchRunnerOptions options) = Service(scratch, 2);
        await RunAsync(service, options, scratch);

        await Assert.ThrowsAsync<BulkJournalException>(() => new BulkRunner(service.Client).RunAsync(scratch["in"], scratch["journal"]));
    }

    [Test]
    public void Options_out_of_range_are_refused()
    {
        AzureOpenAIClient client = new FakeService().Client;

        foreach ((BatchRunnerOptions options, string name) in (IEnumerable<(BatchRunnerOptions, string)>)[
            (new() { EnqueuedTokens = 0 }, "EnqueuedTokens"), (new() { MaxBatches = 0 }, "MaxBatches"), (new() { MaxTries = 0 }, "MaxTries"),
            (new() { MaxPollInterval = TimeSpan.Zero }, "MaxPollInterval"), (new() { MaxOutage = TimeSpan.FromTicks(-1) }, "MaxOutage"),
            (new() { MaxQuotaWait = TimeSpan.FromTicks(-1) }, "MaxQuotaWait"), (new() { FileLifetime = TimeSpan.FromDays(31) }, "FileLifetime")])
        {
            Assert.That(() => new BatchRunner(client, options), Throws.ArgumentException.With.Message.Contains(name));
        }
    }

    private static (UnreliableBatches Service, BatchRunnerOptions Options) Service(Scratch scratch, int lines)
    {
        File.WriteAllLines(scratch["in"], Enumerable.Range(0, lines).Select(static i => Line($"id-{i}", "gpt-4o")));
        var clock = new InstantClock();
        return (new UnreliableBatches(1, clock), new() { TimeProvider = clock, FlushToDisk = false, Limits = new(10, 5_000) });
    }

    private static Task<BulkReport> RunAsync(UnreliableBatches service, BatchRunnerOptions options, Scratch scratch)
        => new BatchRunner(service.Client, options).RunAsync(scratch["in"], scratch["journal"], scratch["out"]);

    private static string Line(string id, string model)
        => $$"""{"custom_id":"{{id}}","method":"POST","url":"/v1/chat/completions","body":{"model":"{{model}}","messages":[{"role":"user","content":"Raccoons eat fish. What do raccoons eat?"}] } }""";

    private static async IAsyncEnumerable<BulkRequest> Requests(int count)
    {
        for (int i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return new BulkRequest($"id-{i}", "/chat/completions", "{\n\"model\": \"other\",\n\"messages\": [{\"role\": \"user\", \"content\": \"Hello\"}]\n}"u8.ToArray());
        }
    }

    private sealed class Told(List<BulkProgress> told) : IProgress<BulkProgress>
    {
        public void Report(BulkProgress value) => told.Add(value);
    }
}
