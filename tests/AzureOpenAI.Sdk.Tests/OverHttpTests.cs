using System.Text;
using Azure;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.TestKit;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.Server;
using WireMock.Settings;
using Response = WireMock.ResponseBuilders.Response;

namespace AzureOpenAI.Sdk.Tests;

/// <summary>Calls as a real HTTP server sees and answers them.</summary>
public sealed class OverHttpTests : IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start(new WireMockServerSettings { Urls = ["http://127.0.0.1:0"] });

    public void Dispose() => _server.Dispose();

    [Test]
    public async Task A_chat_call_with_a_key_in_the_v1_shape([Values] bool async)
    {
        Given("/openai/v1/chat/completions", 200, Replies.Chat);

        ChatResult answer = await Client().ChatAsync(async);

        Assert.That(answer.Text, Is.EqualTo("hi"));
        IRequestMessage request = Single();
        Assert.That(request.Method, Is.EqualTo("POST"));
        Assert.That(request.Headers!["api-key"].Single(), Is.EqualTo("0123456789abcdef"));
        Assert.That(request.Headers, Does.Not.ContainKey("Authorization"));
        JsonTree.AssertEqual("""{"model":"gpt-4o","messages":[{"role":"user","content":"hello"}]}""", request.Body!);
    }

    [Test]
    public async Task A_chat_call_with_a_token_in_the_shape_with_a_date([Values] bool async)
    {
        Given("/openai/deployments/gpt-4o/chat/completions", 200, Replies.Chat);
        var client = new AzureOpenAIClient(Endpoint, new StubTokenCredential(), new(ServiceVersion.V2024_10_21) { AllowInsecureLoopback = true });

        ChatResult answer = await client.ChatAsync(async);

        Assert.That(answer.Text, Is.EqualTo("hi"));
        IRequestMessage request = Single();
        Assert.That(request.Query!["api-version"].Single(), Is.EqualTo("2024-10-21"));
        Assert.That(request.Headers!["Authorization"].Single(), Is.EqualTo("Bearer token1"));
        Assert.That(request.Headers, Does.Not.ContainKey("api-key"));
        JsonTree.AssertEqual("""{"messages":[{"role":"user","content":"hello"}]}""", request.Body!);
    }

    [Test]
    public async Task A_chat_stream()
    {
        Given("/openai/v1/chat/completions", 200, Replies.Events(Replies.Piece("h"), Replies.Piece("i"), Replies.Stop, "[DONE]"), "text/event-stream");

        IReadOnlyList<string?> texts = await Client().StreamAsync();

        Assert.That(string.Concat(texts), Is.EqualTo("hi"));
        Assert.That(Single().Headers!["Accept"].Single(), Is.EqualTo("text/event-stream"));
        JsonTree.AssertEqual("""{"model":"gpt-4o","stream":true,"stream_options":{"include_usage":true},"messages":[{"role":"user","content":"hello"}]}""", Single().Body!);
    }

    [Test]
    public async Task An_embeddings_call([Values] bool async)
    {
        string vector = Convert.ToBase64String([.. new[] { 1f, -0.5f }.SelectMany(BitConverter.GetBytes)]);
        Given("/openai/v1/embeddings", 200, """{"data":[{"index":0,"embedding":"VECTOR"}],"model":"m","usage":{"prompt_tokens":2,"total_tokens":2}}""".Replace("VECTOR", vector, StringComparison.Ordinal));
        EmbeddingsClient embeddings = Client().GetEmbeddingsClient("vectors");

        EmbeddingsResult result = async ? await embeddings.GenerateAsync("hello") : embeddings.Generate("hello");

        Assert.That(result.Data.Single().Vector.ToArray(), Is.EqualTo(new[] { 1f, -0.5f }));
        JsonTree.AssertEqual("""{"model":"vectors","encoding_format":"base64","input":"hello"}""", Single().Body!);
    }

    [Test]
    public async Task The_limits_that_the_service_reports()
    {
        Given("/openai/v1/chat/completions", 200, Replies.Chat, headers: new()
        {
            ["x-ratelimit-limit-tokens"] = "100000",
            ["x-ratelimit-remaining-tokens"] = "99998",
            ["x-ms-region"] = "East US 2",
            ["apim-request-id"] = "abc",
        });

        ChatClient chat = Client().GetChatClient("gpt-4o").With(new() { KeepResponseBody = true });

        Azure.Response response = (await chat.CompleteAsync("hello")).GetRawResponse();

        RateLimitInfo limits = response.GetRateLimits();
        Assert.That(limits, Has.Property(nameof(limits.LimitTokens)).EqualTo(100_000).And.Property(nameof(limits.RemainingTokens)).EqualTo(99_998));
        Assert.That(limits, Has.Property(nameof(limits.Region)).EqualTo("East US 2").And.Property(nameof(limits.RequestId)).EqualTo("abc"));
        Assert.That(response.Content.ToString(), Is.EqualTo(Replies.Chat));
        Assert.That(response.ClientRequestId, Is.EqualTo(Single().Headers!["x-ms-client-request-id"].Single()));
    }

    [Test]
    public async Task A_refusal([Values(400, 401, 403, 404, 429, 500, 503)] int status)
    {
        Given("/openai/v1/chat/completions", status, """{"error":{"code":"some_code","message":"No."}}""", headers: new() { ["retry-after-ms"] = "1" });

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => Client().ChatAsync(async: true));

        Assert.That(failure, Has.Property(nameof(failure.Status)).EqualTo(status).And.Property(nameof(failure.ErrorCode)).EqualTo("some_code"));
        Assert.That(_server.LogEntries, Has.Count.EqualTo(status is 429 or 500 or 503 ? 4 : 1));
    }

    [Test]
    public async Task A_compressed_answer([Values] bool async)
    {
        _server.Given(Request.Create().UsingPost()).RespondWith(Response.Create()
            .WithHeader("Content-Type", "application/json").WithHeader("Content-Encoding", "gzip").WithBody(Compressed.Gzip(Encoding.UTF8.GetBytes(Replies.Chat))));

        Assert.That((await Client().ChatAsync(async)).Value.Text, Is.EqualTo("hi"));
        Assert.That(Single().Headers, Does.Not.ContainKey("Accept-Encoding"));
    }

    [Test]
    public async Task A_scenario_of_failures_and_then_an_answer([Values] bool async)
    {
        _server.Given(Request.Create().UsingPost()).InScenario("outage").WillSetStateTo("slow").RespondWith(Response.Create().WithStatusCode(503));
        _server.Given(Request.Create().UsingPost()).InScenario("outage").WhenStateIs("slow").WillSetStateTo("well")
            .RespondWith(Response.Create().WithStatusCode(429).WithHeader("retry-after-ms", "5"));
        _server.Given(Request.Create().UsingPost()).InScenario("outage").WhenStateIs("well")
            .RespondWith(Response.Create().WithHeader("Content-Type", "application/json").WithBody(Replies.Chat));

        Assert.That((await Client().ChatAsync(async)).Value.Text, Is.EqualTo("hi"));
        Assert.That(_server.LogEntries, Has.Count.EqualTo(3));
    }

    private Uri Endpoint => new(_server.Url!);

    private AzureOpenAIClient Client() => new(Endpoint, new AzureKeyCredential("0123456789abcdef"), new() { AllowInsecureLoopback = true, Retry = { Delay = TimeSpan.FromMilliseconds(1) } });

    private IRequestMessage Single() => _server.LogEntries.Single().RequestMessage!;

    private void Given(string path, int status, string body, string contentType = "application/json", Dictionary<string, string>? headers = null)
        => _server.Given(Request.Create().WithPath(path).UsingPost()).RespondWith(Response.Create()
            .WithStatusCode(status).WithHeaders(headers ?? []).WithHeader("Content-Type", contentType).WithBody(body));
}
