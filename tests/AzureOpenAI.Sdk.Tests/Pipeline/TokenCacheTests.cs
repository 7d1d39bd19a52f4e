using Azure.Core;
using AzureOpenAI.Sdk.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Tests.Pipeline;

/// <summary>Tokens are fetched once for many callers and renewed ahead, and what the credential throws comes through.</summary>
public sealed class TokenCacheTests
{
    private readonly FakeTimeProvider _clock = new();

    [Test]
    public async Task Many_callers_wait_for_one_question([Values] bool async)
    {
        var answer = new TaskCompletionSource<AccessToken>();
        var identity = new StubTokenCredential((_, _) => answer.Task);
        var service = Service(identity).Reply(200, Replies.Chat);

        Task[] calls = [.. Enumerable.Range(0, 64).Select(_ => service.Client.ChatAsync(async))];
        await Task.Delay(100);
        answer.SetResult(new AccessToken("token", _clock.GetUtcNow().AddHours(1)));
        await Task.WhenAll(calls);

        Assert.That(identity.Questions, Has.Count.EqualTo(1));
        Assert.That(service.Requests, Has.Count.EqualTo(64));
    }

    [Test]
    public async Task A_token_is_renewed_five_minutes_ahead_while_the_old_one_serves()
    {
        var second = new TaskCompletionSource<AccessToken>();
        var identity = new StubTokenCredential((number, _) => number == 1 ? Task.FromResult(new AccessToken("token1", _clock.GetUtcNow().AddHours(1))) : second.Task);
        var service = Service(identity).Reply(200, Replies.Chat);
        await service.Client.ChatAsync(async: true);

        _clock.Advance(TimeSpan.FromMinutes(54));
        await service.Client.ChatAsync(async: true);
        Assert.That(identity.Questions, Has.Count.EqualTo(1));
        _clock.Advance(TimeSpan.FromMinutes(2));
        // Nobody waits for the second answer, and only one asks.
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => service.Client.ChatAsync(async: true)));
        await EventuallyAsync(() => identity.Questions.Count == 2);
        second.SetResult(new AccessToken("token2", _clock.GetUtcNow().AddHours(1)));
        await EventuallyAsync(() => LatestTokenAsync(service).Result == "Bearer token2");

        Assert.That(TokensOf(service)[..66], Is.All.EqualTo("Bearer token1"));
        Assert.That(identity.Questions, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task The_credential_may_say_itself_when_to_renew()
    {
        var identity = new StubTokenCredential((number, _) => Task.FromResult(new AccessToken($"token{number}", _clock.GetUtcNow().AddHours(1), _clock.GetUtcNow().AddMinutes(10))));
        var service = Service(identity).Reply(200, Replies.Chat);
        await service.Client.ChatAsync(async: true);

        _clock.Advance(TimeSpan.FromMinutes(11));
        await service.Client.ChatAsync(async: true);

        await EventuallyAsync(() => identity.Questions.Count == 2);
    }

    [Test]
    public async Task A_failure_to_renew_ahead_keeps_the_old_token_and_is_tried_again_after_a_while()
    {
        var identity = new StubTokenCredential((number, _) => number is 2 or 3
            ? Task.FromException<AccessToken>(new InvalidOperationException("no network"))
            : Task.FromResult(new AccessToken($"token{number}", _clock.GetUtcNow().AddHours(1))));
        var service = Service(identity).Reply(200, Replies.Chat);
        await service.Client.ChatAsync(async: true);

        _clock.Advance(TimeSpan.FromMinutes(56));
        await service.Client.ChatAsync(async: true);
        await EventuallyAsync(() => identity.Questions.Count == 2);
        await service.Client.ChatAsync(async: true);
        Assert.That(identity.Questions, Has.Count.EqualTo(2));
        _clock.Advance(TimeSpan.FromSeconds(31));
        await service.Client.ChatAsync(async: true);
        await EventuallyAsync(() => identity.Questions.Count == 3);
        _clock.Advance(TimeSpan.FromMinutes(5));
        await service.Client.ChatAsync(async: true);

        Assert.That(TokensOf(service), Is.EqualTo(new[] { "Bearer token1", "Bearer token1", "Bearer token1", "Bearer token1", "Bearer token4" }));
    }

    [Test]
    public async Task What_the_credential_throws_comes_through_as_it_is([Values] bool async, [Values] bool likeAConnection)
    {
        Exception thrown = likeAConnection ? new HttpRequestException("sign-in is out of reach") : new InvalidOperationException("not signed in");
        var identity = new StubTokenCredential((_, _) => Task.FromException<AccessToken>(thrown));
        var service = Service(identity).Reply(200, Replies.Chat);

        var failure = await Assert.CatchAsync<Exception>(() => service.Client.ChatAsync(async));

        Assert.That(failure, Is.SameAs(thrown));
        Assert.That(service.Requests, Is.Empty);
        Assert.That(identity.Questions, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_failed_question_is_asked_anew_by_the_next_call()
    {
        var identity = new StubTokenCredential((number, _) => number == 1
            ? Task.FromException<AccessToken>(new InvalidOperationException("not yet"))
            : Task.FromResult(new AccessToken("token", _clock.GetUtcNow().AddHours(1))));
        var service = Service(identity).Reply(200, Replies.Chat);

        await Assert.ThrowsAsync<InvalidOperationException>(() => service.Client.ChatAsync(async: true));

        Assert.That((await service.Client.ChatAsync(async: true)).Value.Text, Is.EqualTo("hi"));
    }

    [Test]
    public async Task A_credential_that_never_answers_times_out_without_a_request_and_is_asked_anew_later()
    {
        var identity = new StubTokenCredential((number, _) => number == 1
            ? new TaskCompletionSource<AccessToken>().Task
            : Task.FromResult(new AccessToken("token", _clock.GetUtcNow().AddHours(1))));
        var service = Service(identity).Reply(200, Replies.Chat);
        service.Options.Calls.FirstByteTimeout = TimeSpan.FromSeconds(100);

        Task call = service.Client.ChatAsync(async: true);
        await EventuallyAsync(() => identity.Questions.Count == 1);
        await Task.Delay(20);
        _clock.Advance(TimeSpan.FromSeconds(100));
        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        _clock.Advance(TimeSpan.FromSeconds(21));

        Assert.That(failure, Has.Property(nameof(failure.ErrorCode)).EqualTo("timeout_credential").And.Property(nameof(failure.MayHaveExecuted)).False);
        Assert.That(failure.Attempts, Is.Zero);
        Assert.That((await service.Client.ChatAsync(async: true)).Value.Text, Is.EqualTo("hi"));
        Assert.That(service.Requests, Has.Count.EqualTo(1));
    }

    private static async Task<string> LatestTokenAsync(FakeService service)
    {
        await service.Client.ChatAsync(async: true);
        return TokensOf(service)[^1];
    }

    private static async Task EventuallyAsync(Func<bool> isSo)
    {
        for (int i = 0; i < 1_000 && !isSo(); i++)
        {
            await Task.Delay(5);
        }

        Assert.That(isSo(), Is.True);
    }

    private FakeService Service(TokenCredential identity) => new(new() { TimeProvider = _clock }, identity);

    private static string[] TokensOf(FakeService service) => [.. service.Requests.Select(request => request.Headers["Authorization"])];
}
