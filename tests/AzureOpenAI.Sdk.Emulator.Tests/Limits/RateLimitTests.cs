using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Emulator.Tests.Limits;

internal sealed class RateLimitTests
{
    // 40 characters are charged as 10 tokens.
    private const string Forty = """{ "model": "gpt-4o", "messages": [{ "role": "user", "content": "1234567890123456789012345678901234567890" }] }""";

    private readonly FakeTimeProvider _clock = new();

    [Test]
    public async Task What_remains_is_counted_down_and_comes_back_with_the_minute()
    {
        await using var emulator = await StartAsync(tokens: 100, requests: 10);

        var first = await emulator.ChatAsync(Forty);
        var second = await emulator.ChatAsync(Forty);
        _clock.Advance(TimeSpan.FromSeconds(60));
        var third = await emulator.ChatAsync(Forty);

        Assert.That((first.Header("x-ratelimit-limit-tokens"), first.Header("x-ratelimit-limit-requests")), Is.EqualTo(("100", "10")));
        Assert.That((first.Header("x-ratelimit-remaining-tokens"), first.Header("x-ratelimit-remaining-requests")), Is.EqualTo(("90", "9")));
        Assert.That((second.Header("x-ratelimit-remaining-tokens"), second.Header("x-ratelimit-remaining-requests")), Is.EqualTo(("80", "8")));
        Assert.That((third.Header("x-ratelimit-remaining-tokens"), third.Header("x-ratelimit-remaining-requests")), Is.EqualTo(("90", "9")));
    }

    [Test]
    public async Task The_most_tokens_of_a_reply_are_charged_on_arrival()
    {
        await using var emulator = await StartAsync(tokens: 1000, requests: 10);

        var reply = await emulator.ChatAsync(
            """{ "model": "gpt-4o", "n": 2, "max_completion_tokens": 100, "messages": [{ "role": "user", "content": "12345678" }] }""");

        Assert.That(reply.Header("x-ratelimit-remaining-tokens"), Is.EqualTo("798"));
    }

    [Test]
    public async Task Past_the_tokens_a_call_is_refused_and_told_when_to_come_back()
    {
        await using var emulator = await StartAsync(tokens: 15, requests: 10);
        await emulator.ChatAsync(Forty);
        _clock.Advance(TimeSpan.FromSeconds(14.5));

        var refused = await emulator.ChatAsync(Forty);

        Assert.That(refused.Status, Is.EqualTo(429));
        Assert.That(refused.Header("retry-after"), Is.EqualTo("46"));
        Assert.That(refused.Header("retry-after-ms"), Is.EqualTo("45500"));
        Assert.That(refused.Header("x-ratelimit-reset-tokens"), Is.EqualTo("46"));
        Assert.That(refused.Header("x-ratelimit-remaining-tokens"), Is.EqualTo("5"));
        Assert.That(refused.Error.GetProperty("code").GetString(), Is.EqualTo("RateLimitReached"));
        Assert.That(refused.ErrorMessage, Does.Contain("exceeded the token rate limit").And.Contain("retry after 46 seconds"));
    }

    [Test]
    public async Task Past_the_requests_a_call_is_refused_and_other_deployments_go_on()
    {
        await using var emulator = await StartAsync(tokens: 1000, requests: 1);
        await emulator.ChatAsync(Forty);

        var refused = await emulator.ChatAsync(Forty);
        var other = await emulator.ChatAsync(Forty.Replace("gpt-4o", "gpt-4o-mini", StringComparison.Ordinal));

        Assert.That(refused.Status, Is.EqualTo(429));
        Assert.That(refused.ErrorMessage, Does.Contain("exceeded the request rate limit"));
        Assert.That(other.Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Tokens_slide_out_of_the_minute_one_by_one()
    {
        await using var emulator = await StartAsync(tokens: 25, requests: 100);
        await emulator.ChatAsync(Forty);
        _clock.Advance(TimeSpan.FromSeconds(40));
        await emulator.ChatAsync(Forty);

        var refused = await emulator.ChatAsync(Forty);
        _clock.Advance(TimeSpan.FromSeconds(20));
        var admitted = await emulator.ChatAsync(Forty);
        var again = await emulator.ChatAsync(Forty);

        Assert.That((refused.Status, refused.Header("retry-after")), Is.EqualTo((429, "20")));
        Assert.That(admitted.Status, Is.EqualTo(200));
        Assert.That((again.Status, again.Header("retry-after")), Is.EqualTo((429, "40")));
    }

    [Test]
    public async Task Requests_are_checked_over_a_shorter_time_as_well()
    {
        await using var emulator = await StartAsync(tokens: 100_000, requests: 60);
        for (var i = 0; i < 10; i++)
            await emulator.ChatAsync(Forty);

        var refused = await emulator.ChatAsync(Forty);
        _clock.Advance(TimeSpan.FromSeconds(10));
        var admitted = await emulator.ChatAsync(Forty);

        Assert.That((refused.Status, refused.Header("retry-after"), refused.Header("x-ratelimit-reset-requests")), Is.EqualTo((429, "10", "10")));
        Assert.That(refused.Header("x-ratelimit-remaining-requests"), Is.EqualTo("50"));
        Assert.That(admitted.Status, Is.EqualTo(200));
        Assert.That(emulator.Traffic["gpt-4o"].Throttled, Is.EqualTo(1));
    }

    private Task<RunningEmulator> StartAsync(int tokens, int requests) => RunningEmulator.StartAsync(options =>
    {
        options.TimeProvider = _clock;
        options.Deployments["gpt-4o"] = new("gpt-4o") { TokensPerMinute = tokens, RequestsPerMinute = requests };
    });
}
