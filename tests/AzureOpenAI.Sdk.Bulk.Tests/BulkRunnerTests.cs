using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Azure;
using AzureOpenAI.Sdk.Emulator;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Bulk.Tests;

/// <summary>Many requests, and one result for each.</summary>
public sealed class BulkRunnerTests
{
    [Test]
    public async Task Every_line_of_a_file_gets_its_answer_and_the_results_stand_in_the_order_of_the_lines()
    {
        using var scratch = new Scratch();
        await using EmulatorHost emulator = await EmulatorHost.StartAsync();
        WriteInput(scratch["in"], 120);
        List<BulkProgress> told = [];
        var runner = new BulkRunner(ClientOf(emulator), new() { Estimator = TokenEstimator.Default, Progress = new Told(told) });

        BulkReport report = await runner.RunAsync(scratch["in"], scratch["journal"], scratch["out"]);

        Assert.That((report.Succeeded, report.Failed, report.Resumed), Is.EqualTo((120L, 0L, 0L)));
        Assert.That(Results(scratch["out"]).Select(static one => one.Id), Is.EqualTo(Enumerable.Range(0, 120).Select(static i => $"id-{i}")));
        Assert.That(Results(scratch["out"]).Select(static one => one.Text), Is.All.Contain("number"));
        Assert.That((told[^1].Done, told[^1].Total, told[^1].InputTokens, told[^1].Cost), Is.EqualTo((120L, (long?)120, report.InputTokens, report.Cost)));
        Assert.That(report.Cost, Is.Positive);
    }

    [Test]
    public async Task A_run_goes_on_from_whatever_its_journal_holds_and_sends_nothing_twice()
    {
        using var scratch = new Scratch();
        WriteInput(scratch["in"], 40);
        var service = new CountingService();
        await new BulkRunner(service.Client).RunAsync(scratch["in"], scratch["journal"]);
        byte[] whole = File.ReadAllBytes(scratch["journal"]);

        foreach (int length in (int[])[0, 40, whole.Length / 3, whole.Length / 2, whole.Length - 1, whole.Length])
        {
            // What a kill leaves: any beginning of the file.
            File.WriteAllBytes(scratch["cut"], whole[..length]);
            int kept = Math.Max(0, whole[..length].Count(static one => one == '\n') - 1);
            service.Sent.Clear();

            BulkReport report = await new BulkRunner(service.Client).RunAsync(scratch["in"], scratch["cut"], scratch["out"]);

            Assert.That((report.Succeeded, report.Resumed, service.Sent.Count), Is.EqualTo((40L, (long)kept, 40 - kept)), $"cut at {length}");
            Assert.That(Results(scratch["out"]).Select(static one => one.Id), Is.EqualTo(Enumerable.Range(0, 40).Select(static i => $"id-{i}")));
        }
    }

    [Test]
    public async Task What_fails_for_a_while_is_tried_again_and_what_fails_for_good_is_told()
    {
        using var scratch = new Scratch();
        WriteInput(scratch["in"], 30);
        var service = new CountingService
        {
            Answer = static (id, tried) => id switch
            {
                "3" => (HttpStatusCode.BadRequest, """{"error":{"code":"content_filter","message":"refused"}}"""),
                "4" or "11" when tried <= 4 => (HttpStatusCode.TooManyRequests, """{"error":{"code":"429","message":"slow down"}}"""),
                "5" when tried <= 3 => (HttpStatusCode.ServiceUnavailable, "{}"),
                _ => null,
            },
        };

        BulkReport report = await new BulkRunner(service.Client, new() { MaxWait = TimeSpan.FromMilliseconds(20) }).RunAsync(scratch["in"], scratch["journal"], scratch["out"]);

        Assert.That((report.Succeeded, report.Failed), Is.EqualTo((29L, 1L)));
        JsonElement failed = JsonDocument.Parse(File.ReadLines(scratch["out"]).ElementAt(3)).RootElement;
        Assert.That((failed.GetProperty("custom_id").GetString(), failed.GetProperty("response").GetProperty("status_code").GetInt32(), failed.GetProperty("error").GetProperty("code").GetString()), Is.EqualTo(("id-3", 400, "content_filter")));
        Assert.That(service.Sent.Count(static id => id == "3"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_answer_that_broke_off_is_asked_for_again()
    {
        using var scratch = new Scratch();
        WriteInput(scratch["in"], 3);
        var service = new CountingService { Answer = static (id, tried) => id == "1" && tried <= 2 ? (HttpStatusCode.OK, """{"id":"c","choices":[{"index":0,"mess""") : null };

        BulkReport report = await new BulkRunner(service.Client, new() { MaxWait = TimeSpan.FromMilliseconds(20) }).RunAsync(scratch["in"], scratch["journal"]);

        Assert.That((report.Succeeded, report.Failed, service.Sent.Count(static id => id == "1")), Is.EqualTo((3L, 0L, 3)));
    }

    [TestCase("in", "in", null)]
    [TestCase("in", "journal", "in")]
    [TestCase("in", "journal", "journal")]
    [TestCase("in", "journal", "")]
    public void Files_that_would_write_over_each_other_are_refused_before_anything_is_sent(string input, string journal, string? output)
    {
        using var scratch = new Scratch();
        WriteInput(scratch["in"], 1);
        byte[] before = File.ReadAllBytes(scratch["in"]);
        var service = new CountingService();
        string? outputPath = output is { Length: > 0 } ? scratch[output] : output;

        Assert.That(() => new BulkRunner(service.Client).RunAsync(scratch[input], scratch[journal], outputPath), Throws.ArgumentException);
        Assert.That(() => new BatchRunner(service.Client).RunAsync(scratch[input], scratch[journal], outputPath), Throws.ArgumentException);

        Assert.That((service.Sent.Count, File.Exists(scratch["journal"])), Is.EqualTo((0, false)));
        Assert.That(File.ReadAllBytes(scratch["in"]), Is.EqualTo(before));
    }

    [Test]
    public async Task Results_are_not_written_over_their_journal()
    {
        using var scratch = new Scratch();
        WriteInput(scratch["in"], 1);
        await new BulkRunner(new CountingService().Client).RunAsync(scratch["in"], scratch["journal"]);

        Assert.That(() => BulkRunner.WriteResults(scratch["journal"], scratch["journal"]), Throws.ArgumentException);
        Assert.That(File.Exists(scratch["journal"]));
    }

    [Test]
    public async Task A_cancelled_run_keeps_what_is_done_and_is_gone_on_with()
    {
        using var scratch = new Scratch();
        WriteInput(scratch["in"], 200);
        var service = new CountingService { Pause = TimeSpan.FromMilliseconds(5) };
        using var cancel = new CancellationTokenSource();
        service.OnSent = () =>
        {
            if (service.Sent.Count == 60)
            {
                cancel.Cancel();
            }
        };

        await Assert.ThrowsAsync<OperationCanceledException>(() => new BulkRunner(service.Client, new() { MaxParallel = 4 }).RunAsync(scratch["in"], scratch["journal"], scratch["out"], cancel.Token));
        BulkReport report = await new BulkRunner(service.Client).RunAsync(scratch["in"], scratch["journal"], scratch["out"]);

        Assert.That((report.Succeeded, File.ReadLines(scratch["out"]).Count()), Is.EqualTo((200L, 200)));
        Assert.That(report.Resumed, Is.InRange(1, 199));
    }

    [Test]
    public async Task Requests_of_a_program_go_through_routes_to_several_deployments()
    {
        using var scratch = new Scratch();
        await using EmulatorHost emulator = await EmulatorHost.StartAsync();
        var options = new AzureOpenAIClientOptions { AllowInsecureLoopback = true };
        var key = new AzureKeyCredential(emulator.ApiKey);
        options.Routes.Models["mine"] = new ModelRoute(new RouteTier(new RouteDeployment(emulator.Endpoint, "gpt-4o", key), new RouteDeployment(emulator.Endpoint, "gpt-4o-mini", key)));
        var client = new AzureOpenAIClient(options);

        BulkReport report = await new BulkRunner(client, new() { Deployment = "mine" }).RunAsync(Requests(60), "sixty", scratch["journal"]);
        BulkRunner.WriteResults(scratch["journal"], scratch["out"]);

        Assert.That(report.Succeeded, Is.EqualTo(60));
        string[] models = [.. File.ReadLines(scratch["out"]).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("response").GetProperty("body").GetProperty("model").GetString()![..9]).Distinct()];
        Assert.That(models, Has.Length.GreaterThan(0));
        Assert.That(client.Router!.GetStatus()[0].Tiers[0].Sum(static one => one.InFlight), Is.Zero);
    }

    [TestCase("nonsense", "Line 2 of the input is no valid JSON")]
    [TestCase("""{"url":"/chat/completions","body":{}}""", "Line 2 of the input has no 'custom_id'")]
    [TestCase("""{"custom_id":"x","body":{}}""", "Line 2 of the input has no 'url'")]
    [TestCase("""{"custom_id":"x","url":"/chat/completions"}""", "Line 2 of the input has no 'body'")]
    [TestCase("""{"custom_id":"id-0","url":"/chat/completions","body":{}}""", "Line 2 of the input has a 'custom_id' that another line has")]
    public async Task A_line_that_is_no_request_is_told_before_anything_is_sent(string line, string expected)
    {
        using var scratch = new Scratch();
        WriteInput(scratch["in"], 1);
        File.AppendAllText(scratch["in"], line + "\n");
        var service = new CountingService();

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => new BulkRunner(service.Client).RunAsync(scratch["in"], scratch["journal"]));

        Assert.That(failure.Message, Does.StartWith(expected));
        Assert.That((service.Sent.Count, File.Exists(scratch["journal"])), Is.EqualTo((0, false)));
    }

    [Test]
    public async Task Another_input_does_not_go_on_with_a_journal()
    {
        using var scratch = new Scratch();
        WriteInput(scratch["in"], 2);
        var service = new CountingService();
        await new BulkRunner(service.Client).RunAsync(scratch["in"], scratch["journal"]);
        WriteInput(scratch["in"], 3);

        await Assert.ThrowsAsync<BulkJournalException>(() => new BulkRunner(service.Client).RunAsync(scratch["in"], scratch["journal"]));
    }

    [Test]
    public void Options_out_of_range_are_refused()
    {
        var client = new CountingService().Client;

        Assert.That(() => new BulkRunner(client, new() { MaxParallel = 0 }), Throws.ArgumentException.With.Message.Contains("MaxParallel"));
        Assert.That(() => new BulkRunner(client, new() { MaxTries = 0 }), Throws.ArgumentException.With.Message.Contains("MaxTries"));
        Assert.That(() => new BulkRunner(client, new() { MaxWait = TimeSpan.Zero }), Throws.ArgumentException.With.Message.Contains("MaxWait"));
    }

    [Test]
    public async Task The_pace_is_halved_by_refusals_and_grows_with_success()
    {
        var pace = new Pace(64, TimeProvider.System);
        int first = pace.Limit;

        pace.Refused();
        pace.Refused();
        int slowed = pace.Limit;
        for (int i = 0; i < 2_000; i++)
        {
            pace.Succeeded();
        }

        Assert.That((first, slowed, pace.Limit), Is.EqualTo((8, 4, 64)));
        using var cancel = new CancellationTokenSource();
        for (int i = 0; i < 64; i++)
        {
            await pace.EnterAsync(CancellationToken.None);
        }

        Task cancelled = pace.EnterAsync(cancel.Token), waiting = pace.EnterAsync(CancellationToken.None);
        await cancel.CancelAsync();
        pace.Leave();
        await waiting;
        await Assert.ThrowsAsync<TaskCanceledException>(() => cancelled);
        Assert.That(pace.UnderWay, Is.EqualTo(64));
    }

    private static AzureOpenAIClient ClientOf(EmulatorHost emulator) => new(emulator.Endpoint, new AzureKeyCredential(emulator.ApiKey), new() { AllowInsecureLoopback = true });

    private static string Body(int number) => $$"""{"model":"gpt-4o","messages":[{"role":"user","content":"Tell the number {{number}}. Which number is it?"}],"user":"{{number}}"}""";

    private static void WriteInput(string path, int lines)
        => File.WriteAllLines(path, Enumerable.Range(0, lines).Select(static i => $$"""{"custom_id":"id-{{i}}","method":"POST","url":"/chat/completions","body":""" + Body(i) + "}"));

    private static async IAsyncEnumerable<BulkRequest> Requests(int count, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (int i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return new BulkRequest($"id-{i}", "/chat/completions", Encoding.UTF8.GetBytes(Body(i)));
        }
    }

    private static IEnumerable<(string Id, string Text)> Results(string path) => File.ReadLines(path).Select(static line =>
    {
        using JsonDocument result = JsonDocument.Parse(line);
        JsonElement message = result.RootElement.GetProperty("response").GetProperty("body").GetProperty("choices")[0].GetProperty("message");
        return (result.RootElement.GetProperty("custom_id").GetString()!, message.GetProperty("content").GetString()!);
    });

    private sealed class Told(List<BulkProgress> told) : IProgress<BulkProgress>
    {
        public void Report(BulkProgress value)
        {
            lock (told)
            {
                told.Add(value);
            }
        }
    }

    /// <summary>A service that remembers for whom it was asked, and answers as the test says.</summary>
    private sealed class CountingService : HttpMessageHandler
    {
        public CountingService() => Client = new(new Uri("https://contoso.openai.azure.com"), new AzureKeyCredential("key"), new() { Transport = new AzureOpenAITransport(this), Retry = { MaxRetries = 0 } });

        public AzureOpenAIClient Client { get; }

        public List<string> Sent { get; } = [];

        public TimeSpan Pause { get; set; }

        public Action OnSent { get; set; } = static () => { };

        public Func<string, int, (HttpStatusCode Status, string Body)?> Answer { get; set; } = static (_, _) => null;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using JsonDocument body = JsonDocument.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            string id = body.RootElement.GetProperty("user").GetString()!;
            int tried;
            lock (Sent)
            {
                Sent.Add(id);
                tried = Sent.Count(one => one == id);
                OnSent();
            }

            await Task.Delay(Pause, cancellationToken);
            (HttpStatusCode status, string text) = Answer(id, tried) ?? (HttpStatusCode.OK, Said(id));
            return FakeService.Response((int)status, Encoding.UTF8.GetBytes(text), "application/json");
        }

        private static string Said(string id)
            => $$"""{"id":"c","object":"chat.completion","model":"gpt-4o","choices":[{"index":0,"message":{"role":"assistant","content":"number {{id}}"},"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":3,"total_tokens":12} }""";
    }
}
