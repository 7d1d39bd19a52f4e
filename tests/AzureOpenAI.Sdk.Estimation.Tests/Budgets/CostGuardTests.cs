using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Estimation.Auditing;
using AzureOpenAI.Sdk.Estimation.Budgets;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Estimation.Tests.Budgets;

public class CostGuardTests
{
    private const string Reply = """
        { "model": "gpt-4o", "choices": [{ "index": 0, "finish_reason": "stop", "message": { "role": "assistant", "content": "Hi" } }],
          "usage": { "prompt_tokens": 8, "completion_tokens": 2, "total_tokens": 10 } }
        """;

    // gpt-4o: 8 input tokens at 2.5 and 100 output tokens at 10 a million.
    private const decimal Most = 0.00102m;
    private const decimal Used = 0.00004m;

    [Test]
    public async Task A_call_is_counted_by_what_the_service_reports()
    {
        var guard = new CostGuard(new() { Total = 1 });
        FakeService service = ServiceWith(guard).Reply(200, Reply);

        await service.Client.GetChatClient("gpt-4o").CompleteAsync(Hello());

        Assert.That(guard.Snapshot(), Is.EqualTo(new BudgetSnapshot(Used, Used, Used, 0, null, null, 1 - Used)));
    }

    [Test]
    public async Task A_call_over_the_limit_sends_nothing()
    {
        var guard = new CostGuard(new() { PerCall = 0.001m });
        FakeService service = ServiceWith(guard).Reply(200, Reply);

        BudgetExceededException refusal = (await Assert.ThrowsAsync<BudgetExceededException>(() => service.Client.GetChatClient("gpt-4o").CompleteAsync(Hello())))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal.Message, Does.Contain("may cost up to 0.00102 USD").And.Contain("PerCall").And.Contain("raise the limit"));
            Assert.That(service.Requests, Is.Empty);
            Assert.That(guard.Snapshot().Reserved, Is.Zero);
        }
    }

    [Test]
    public async Task A_failed_call_gives_its_money_back()
    {
        var guard = new CostGuard(new() { Total = 1 });
        FakeService service = ServiceWith(guard).Reply(400, """{ "error": { "message": "no" } }""");

        await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.GetChatClient("gpt-4o").CompleteAsync(Hello()));

        Assert.That(guard.Snapshot(), Is.EqualTo(new BudgetSnapshot(0, 0, 0, 0, null, null, 1)));
    }

    [Test]
    public async Task A_stream_is_counted_at_its_end()
    {
        var guard = new CostGuard(new() { Total = 1 });
        FakeService service = ServiceWith(guard).ReplyEvents(
            """
            data: {"choices":[{"index":0,"delta":{"content":"Hi"},"finish_reason":"stop"}]}

            data: {"choices":[],"usage":{"prompt_tokens":8,"completion_tokens":2,"total_tokens":10}}

            data: [DONE]


            """);

        await using ChatStream stream = await service.Client.GetChatClient("gpt-4o").StreamAsync(Hello());
        decimal reserved = guard.Snapshot().Reserved;
        await stream.ToCompletionAsync();

        Assert.That(reserved, Is.EqualTo(Most));
        Assert.That(guard.Snapshot().Spent, Is.EqualTo(Used));
    }

    [Test]
    public async Task A_stream_that_is_left_counts_with_all_that_it_may_have_cost()
    {
        var guard = new CostGuard(new() { Total = 1 });
        FakeService service = ServiceWith(guard).ReplyEvents("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hi\"}}]}\n\n");

        await (await service.Client.GetChatClient("gpt-4o").StreamAsync(Hello())).DisposeAsync();

        Assert.That(guard.Snapshot().Spent, Is.EqualTo(Most));
    }

    [Test]
    public void Many_threads_never_go_over_the_limit()
    {
        RequestEstimate estimate = TokenEstimator.Default.Estimate("gpt-4o", Hello());
        var guard = new CostGuard(new() { Total = 20 * Most });
        int made = 0;

        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 64 }, _ =>
        {
            for (int i = 0; i < 20; i++)
            {
                try
                {
                    BudgetReservation reservation = guard.Reserve(estimate);
                    Interlocked.Increment(ref made);
                    reservation.Settle(null);
                    reservation.Release();
                }
                catch (BudgetExceededException)
                {
                }
            }
        });

        Assert.That(made, Is.EqualTo(20));
        Assert.That(guard.Snapshot(), Is.EqualTo(new BudgetSnapshot(20 * Most, 20 * Most, 20 * Most, 0, null, null, 0)));
    }

    [Test]
    public void An_hour_moves_on_and_a_restart_forgets_nothing()
    {
        RequestEstimate estimate = TokenEstimator.Default.Estimate("gpt-4o", Hello());
        var clock = new MovedClock();
        var first = new CostGuard(new() { PerHour = Most }, timeProvider: clock);
        first.Reserve(estimate).Settle(null);

        var second = new CostGuard(new() { PerHour = Most }, timeProvider: clock, saved: first.Save());
        Assert.That(() => second.Reserve(estimate), Throws.TypeOf<BudgetExceededException>());
        clock.Now += TimeSpan.FromMinutes(61);

        Assert.That(() => second.Reserve(estimate).Release(), Throws.Nothing);
        Assert.That(second.Snapshot().Spent, Is.EqualTo(Most));
    }

    [Test]
    public void Each_kind_of_token_has_its_own_price()
    {
        var usage = new TokenUsage { InputTokens = 1_000, CachedInputTokens = 400, AudioInputTokens = 100, OutputTokens = 50, AudioOutputTokens = 10, ReasoningTokens = 30 };

        decimal price = usage.PriceAt(new() { Input = 2, CachedInput = 1, AudioInput = 10, Output = 8, AudioOutput = 20 });

        Assert.That(price, Is.EqualTo(((500 * 2) + (400 * 1) + (100 * 10) + (40 * 8) + (10 * 20)) / 1_000_000m));
    }

    [Test]
    public async Task Images_are_settled_at_the_price_of_images()
    {
        const string Made = """{"created":1,"data":[{"b64_json":"iVBORw0KGgo="}],"usage":{"input_tokens":11,"output_tokens":272,"total_tokens":283,"input_tokens_details":{"text_tokens":11,"image_tokens":0}}}""";
        var guard = new CostGuard(new() { Total = 1 });
        FakeService service = ServiceWith(guard).Reply(200, Made);

        await service.Client.GetImagesClient("gpt-image-1").GenerateAsync(new Sdk.Images.ImagesOptions("A red fox in snow"));

        Assert.That(guard.Snapshot().Spent, Is.EqualTo(((11 * 5m) + (272 * 40m)) / 1_000_000));
    }

    [Test]
    public void A_file_that_is_no_budget_is_refused_with_a_sentence()
        => Assert.That(() => new CostGuard(new(), saved: "[1]"u8.ToArray()), Throws.ArgumentException.With.Message.Contains("no budget"));

    [Test]
    public async Task A_deployment_of_an_unknown_model_is_refused_with_what_to_do()
    {
        FakeService service = ServiceWith(new CostGuard(new() { Total = 1 })).Reply(200, Reply);

        BudgetExceededException refusal = (await Assert.ThrowsAsync<BudgetExceededException>(() => service.Client.GetChatClient("my-chat").CompleteAsync(Hello())))!;

        Assert.That(refusal.Message, Does.Contain("my-chat").And.Contain(nameof(TokenEstimatorOptions.Deployments)));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public async Task Drift_is_told_by_model_without_contents()
    {
        var audit = new EstimationAudit();
        EstimateDrift? drift = null;
        audit.Drifted += (_, told) => drift = told;
        FakeService service = ServiceWith(audit).Reply(200, Reply).Reply(200, Reply.Replace("\"prompt_tokens\": 8", "\"prompt_tokens\": 18", StringComparison.Ordinal));
        ChatClient chat = service.Client.GetChatClient("gpt-4o");

        await chat.CompleteAsync(Hello());
        await chat.CompleteAsync(Hello());

        Assert.That(audit.Snapshot(), Is.EqualTo(new[] { new AuditCounts("gpt-4o", 1, 0, 1, 10) }));
        Assert.That(drift!.ToString(), Is.EqualTo("gpt-4o: 18 input tokens where 8 were expected (Exact)"));
    }

    private static ChatOptions Hello() => new("Hello") { MaxCompletionTokens = 100 };

    private static FakeService ServiceWith(Sdk.Diagnostics.CallWatcher watcher)
    {
        var options = new AzureOpenAIClientOptions();
        options.Watchers.Add(watcher);
        return new FakeService(options);
    }

    private sealed class MovedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
