using Azure.Core;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Tests.Pipeline;

/// <summary>Tokens are fetched once, renewed ahead, replaced when they are refused, and asked for the right cloud.</summary>
public sealed class EntraIdTests
{
    private const string Challenge = "Bearer authorization_uri=\"https://login.example\", error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\"";

    private readonly FakeTimeProvider _clock = new();

    [Test]
    public async Task A_token_is_fetched_once_and_sent_with_each_call([Values] bool async)
    {
        var identity = new StubTokenCredential(_clock);
        var service = Service(identity).Reply(200, Replies.Chat);

        await service.Client.ChatAsync(async);
        await service.Client.ChatAsync(async);

        Assert.That(TokensOf(service), Is.EqualTo(new[] { "Bearer token1", "Bearer token1" }));
        Assert.That(service.Requests[0].Headers, Does.Not.ContainKey("api-key"));
        Assert.That(identity.Questions, Has.Count.EqualTo(1));
        Assert.That(identity.Questions[0].Scopes, Is.EqualTo(new[] { "https://cognitiveservices.azure.com/.default" }));
        Assert.That(identity.Questions[0].IsCaeEnabled, Is.True);
    }

    [Test]
    public async Task A_refused_token_is_replaced_once([Values] bool async)
    {
        var identity = new StubTokenCredential(_clock);
        var service = Service(identity).Reply(401, "{}").Reply(200, Replies.Chat);

        Assert.That((await service.Client.ChatAsync(async)).Value.Text, Is.EqualTo("hi"));
        Assert.That(TokensOf(service), Is.EqualTo(new[] { "Bearer token1", "Bearer token2" }));
    }

    [Test]
    public async Task A_token_that_is_refused_for_ever_is_replaced_once_and_then_told([Values] bool async, [Values("", Challenge)] string challenge)
    {
        var identity = new StubTokenCredential(_clock);
        var service = Service(identity).Reply(401, "{}", headers: ("WWW-Authenticate", challenge));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async));

        Assert.That(failure.Status, Is.EqualTo(401));
        Assert.That(identity.Questions, Has.Count.EqualTo(2));
        Assert.That(service.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Claims_that_the_service_asks_for_are_asked_of_the_credential([Values] bool async)
    {
        var identity = new StubTokenCredential(_clock);
        var service = Service(identity).Reply(401, "{}", headers: ("WWW-Authenticate", Challenge)).Reply(200, Replies.Chat);

        await service.Client.ChatAsync(async);

        Assert.That(identity.Questions.Select(question => question.Claims), Is.EqualTo(new[] { null, """{"a":1}""" }));
        Assert.That(TokensOf(service), Is.EqualTo(new[] { "Bearer token1", "Bearer token2" }));
    }

    [Test]
    public async Task Many_callers_answer_the_same_challenge_with_one_question([Values("", Challenge)] string challenge)
    {
        var identity = new StubTokenCredential(async (number, _) =>
        {
            await Task.Delay(30);
            return new AccessToken($"token{number}", _clock.GetUtcNow().AddHours(1));
        });
        var service = Service(identity).Reply((request, _) => Task.FromResult(request.Headers.Authorization!.Parameter == "token1"
            ? FakeService.Response(401, "{}"u8.ToArray(), headers: ("WWW-Authenticate", challenge))
            : FakeService.Response(200, System.Text.Encoding.UTF8.GetBytes(Replies.Chat))));

        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => service.Client.ChatAsync(async: true)));

        Assert.That(identity.Questions, Has.Count.EqualTo(2));
    }

    [Test]
    [TestCase(Challenge, """{"a":1}""")]
    [TestCase("Bearer error=\"INSUFFICIENT_CLAIMS\", Claims=\"eyJhIjoxfQ\"", """{"a":1}""")]
    [TestCase("PoP nonce=\"x\", Bearer claims=\"eyJhIjoxfQ==\", error=\"insufficient_claims\"", """{"a":1}""")]
    [TestCase("Bearer error=\"insufficient_claims\", claims=\"!\"", null)]
    [TestCase("Bearer error=\"insufficient_claims\", claims=\"eyJ", null)]
    [TestCase("Bearer error=\"insufficient_claims\"", null)]
    [TestCase("Bearer error=\"invalid_token\", claims=\"eyJhIjoxfQ==\"", null)]
    [TestCase("", null)]
    public void Claims_are_read_from_a_challenge(string challenge, string? claims)
    {
        Assert.That(EntraIdPolicy.ReadClaims(challenge), Is.EqualTo(claims));
    }

    [Test]
    public async Task A_token_that_could_forge_a_header_is_refused_before_anything_is_sent()
    {
        var identity = new StubTokenCredential((_, _) => Task.FromResult(new AccessToken("token\r\nX-Admin: yes", _clock.GetUtcNow().AddHours(1))));
        var service = Service(identity).Reply(200, Replies.Chat);

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.ChatAsync(async: true));

        Assert.That(failure.Message, Does.Contain("Authorization").And.Not.Contain("X-Admin"));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    [TestCase("https://r.openai.azure.com", "https://cognitiveservices.azure.com/.default")]
    [TestCase("https://r.services.ai.azure.com", "https://cognitiveservices.azure.com/.default")]
    [TestCase("https://r.openai.azure.us", "https://cognitiveservices.azure.us/.default")]
    [TestCase("https://r.cognitiveservices.azure.us", "https://cognitiveservices.azure.us/.default")]
    [TestCase("https://r.openai.azure.cn", "https://cognitiveservices.azure.cn/.default")]
    [TestCase("https://azure.us.openai.azure.com", "https://cognitiveservices.azure.com/.default")]
    public async Task Each_cloud_has_its_audience(string endpoint, string scope)
    {
        var identity = new StubTokenCredential(_clock);
        var service = Service(identity).Reply(200, Replies.Chat);

        await new AzureOpenAIClient(new Uri(endpoint), identity, service.Options).ChatAsync(async: true);

        Assert.That(identity.Questions[0].Scopes, Is.EqualTo(new[] { scope }));
    }

    [Test]
    public async Task The_caller_s_audience_goes_first()
    {
        var identity = new StubTokenCredential(_clock);
        var service = Service(identity).Reply(200, Replies.Chat);
        service.Options.Audience = new AzureOpenAIAudience("https://gateway.example/.default");

        await service.Client.ChatAsync(async: true);

        Assert.That(identity.Questions[0].Scopes, Is.EqualTo(new[] { "https://gateway.example/.default" }));
    }

    [Test]
    public async Task A_token_goes_over_http_only_to_this_machine_and_only_when_allowed()
    {
        await using var server = new FaultServer(connection => connection.ReplyAsync(200, Replies.Chat));
        var identity = new StubTokenCredential();

        Assert.That(() => new AzureOpenAIClient(server.Endpoint, identity), Throws.ArgumentException.With.Message.Contains("AllowInsecureLoopback"));
        await new AzureOpenAIClient(server.Endpoint, identity, new() { AllowInsecureLoopback = true }).ChatAsync(async: true);

        Assert.That(server.Requests.Single(), Does.Contain("\r\nAuthorization: Bearer token1\r\n"));
    }

    private FakeService Service(TokenCredential identity) => new(new() { TimeProvider = _clock }, identity);

    private static string[] TokensOf(FakeService service) => [.. service.Requests.Select(request => request.Headers["Authorization"])];
}
