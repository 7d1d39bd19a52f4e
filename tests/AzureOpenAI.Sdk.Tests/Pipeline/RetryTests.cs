using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Pipeline;

/// <summary>Which answers are followed by another attempt, how many and after what wait. Waits pass at once on the tests' clock.</summary>
public sealed class RetryTests
{
    private readonly InstantClock _clock = new();

    [Test]
    public async Task A_failure_of_the_service_is_tried_again([Values(408, 429, 500, 502, 503, 504)] int status, [Values] bool async)
    {
        var service = Service().Reply(status, "{}").Reply(200, Replies.Chat);

        Assert.That((await service.Client.ChatAsync(async)).Value.Text, Is.EqualTo("hi"));
        Assert.That(service.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_refusal_that_no_retry_mends_is_told_at_once(
        [Values(300, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 424, 425, 431, 451, 501, 505)] int status)
    {
        var service = Service().Reply(status, """{"error":{"code":"some_code","message":"No."}}""");

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

        Assert.That(failure, Has.Property(nameof(failure.Status)).EqualTo(status).And.Property(nameof(failure.Attempts)).EqualTo(1));
        Assert.That(failure, Has.Property(nameof(failure.Kind)).EqualTo(FailureKind.Refused).And.Property(nameof(failure.ErrorCode)).EqualTo("some_code"));
        Assert.That(service.Requests, Has.Count.EqualTo(1));
        Assert.That(_clock.Waits, Is.Empty);
    }

    [Test]
    [TestCase("""{"error":{"code":"insufficient_quota","message":"Gone."}}""")]
    [TestCase("""{"error":{"code":"429","type":"insufficient_quota","message":"Gone."}}""")]
    [TestCase("""{"error":{"code":"quotaExceeded","message":"Gone."}}""")]
    public async Task A_quota_that_is_used_up_is_not_asked_again(string body)
    {
        var service = Service().Reply(429, body, headers: ("retry-after", "1"));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

        Assert.That(service.Requests, Has.Count.EqualTo(1));
        Assert.That(failure.Status, Is.EqualTo(429));
    }

    [Test]
    public async Task The_last_failure_is_told_after_the_retries_and_is_one_typed_exception([Values] bool async)
    {
        var service = Service().Reply(503, """{"error":{"code":"a","message":"First."}}""").Reply(500, """{"error":{"code":"b","message":"Second."}}""");

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async));

        Assert.That(service.Requests, Has.Count.EqualTo(4));
        Assert.That(failure, Has.Property(nameof(failure.Attempts)).EqualTo(4).And.Property(nameof(failure.ErrorCode)).EqualTo("b"));
        Assert.That(failure.Message, Does.Contain("Second.").And.Contain("4 attempts"));
        Assert.That(failure.MayHaveExecuted, Is.True);
    }

    [Test]
    public async Task The_number_of_retries_is_the_caller_s([Values(0, 1, 7)] int retries, [Values] bool forThisCall)
    {
        var service = Service().Reply(503, "{}");
        service.Options.Retry.MaxRetries = forThisCall ? 2 : retries;
        var chat = service.Client.GetChatClient("gpt-4o").With(forThisCall ? new() { MaxRetries = retries } : new());

        await Assert.ThrowsAsync<AzureOpenAIException>(() => chat.CompleteAsync("hello"));

        Assert.That(service.Requests, Has.Count.EqualTo(retries + 1));
        Assert.That(_clock.Waits, Has.Count.EqualTo(retries));
    }

    [Test]
    [TestCase(503, "false", 1)]
    [TestCase(429, "false", 1)]
    [TestCase(400, "true", 4)]
    [TestCase(409, " True ", 4)]
    [TestCase(503, "maybe", 4)]
    public async Task The_service_may_say_whether_to_try_again(int status, string told, int sends)
    {
        var service = Service().Reply(status, "{}", headers: ("x-should-retry", told));

        await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

        Assert.That(service.Requests, Has.Count.EqualTo(sends));
    }

    [Test]
    public async Task Each_attempt_carries_the_same_id_and_a_call_its_own()
    {
        var service = Service().Reply(503, "{}").Reply(503, "{}").Reply(200, Replies.Chat);

        await service.Client.ChatAsync(async: true);
        await service.Client.ChatAsync(async: true);

        string[] ids = [.. service.Requests.Select(request => request.Headers["x-ms-client-request-id"])];
        Assert.That(ids, Has.Length.EqualTo(4));
        Assert.That(ids[1], Is.EqualTo(ids[0]));
        Assert.That(ids[2], Is.EqualTo(ids[0]));
        Assert.That(ids[3], Is.Not.EqualTo(ids[0]));
        Assert.That(Guid.TryParse(ids[0], out _), Is.True);
    }

    [Test]
    public async Task Each_attempt_sends_the_same_body()
    {
        var service = Service().Reply(503, "{}").Reply(503, "{}").Reply(200, Replies.Chat);

        await service.Client.ChatAsync(async: true);

        JsonTree.AssertEqual("""{"model":"gpt-4o","messages":[{"role":"user","content":"hello"}]}""", service.LastBody);
        Assert.That(service.Requests.Select(request => request.Body).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_second_owner_of_retries_is_refused()
    {
        var options = new AzureOpenAIClientOptions { RetryPolicy = new Azure.Core.Pipeline.RetryPolicy() };

        Assert.That(() => new AzureOpenAIClient(FakeService.Endpoint, new Azure.AzureKeyCredential("key"), options),
            Throws.ArgumentException.With.Message.Contains("RetryPolicy"));
    }

    [Test]
    public async Task Options_can_serve_two_clients()
    {
        var service = Service().Reply(503, "{}").Reply(200, Replies.Chat);
        var first = new AzureOpenAIClient(FakeService.Endpoint, new Azure.AzureKeyCredential("first key"), service.Options);
        var second = new AzureOpenAIClient(FakeService.Endpoint, new Azure.AzureKeyCredential("second key"), service.Options);

        await first.ChatAsync(async: true);
        await second.ChatAsync(async: true);

        Assert.That(service.Requests.Select(request => request.Headers["api-key"]), Is.EqualTo(new[] { "first key", "first key", "second key" }));
    }

    [Test]
    public async Task A_failed_attempt_s_answer_is_not_taken_for_the_next_one_s()
    {
        var service = Service().Reply(503, """{"error":{"code":"a"}}""", headers: ("apim-request-id", "first")).Break(new HttpRequestException("gone"));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

        Assert.That(failure, Has.Property(nameof(failure.Status)).Zero.And.Property(nameof(failure.RequestId)).Null);
        Assert.That(failure.GetRawResponse(), Is.Null);
    }

    private FakeService Service(AzureOpenAIClientOptions? options = null)
    {
        options ??= new AzureOpenAIClientOptions();
        options.TimeProvider = _clock;
        return new FakeService(options);
    }
}
