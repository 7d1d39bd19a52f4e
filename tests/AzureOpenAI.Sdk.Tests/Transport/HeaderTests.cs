using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Tests.Transport;

/// <summary>A header's value can't end the header and begin another one.</summary>
public sealed class HeaderTests
{
    private static readonly string[] BadValues = ["a\r\nX-Admin: yes", "a\nb", "a\rb", "a\0b", "a\tb", "é", "漢", "\u007f", "\uFEFF"];

    private static readonly string[] BadNames = ["", "a b", "a:b", "a\r\nb", "é", "a(b)", "a/b"];

    [Test]
    public void A_value_that_could_forge_a_header_is_refused_with_the_settings([ValueSource(nameof(BadValues))] string value)
    {
        var service = new FakeService().Reply(200, Replies.Chat);
        var settings = new CallSettings { Headers = { ["X-Team"] = value } };

        Assert.That(() => service.Client.GetChatClient("gpt-4o").With(settings), Throws.ArgumentException.With.Message.Contains("X-Team").And.Message.Not.Contains("X-Admin"));
        Assert.That(() => new AzureOpenAIClient(FakeService.Endpoint, new AzureKeyCredential("key"), new() { Calls = { Headers = { ["X-Team"] = value } } }), Throws.ArgumentException);
    }

    [Test]
    public void A_name_that_could_forge_a_header_is_refused_with_the_settings([ValueSource(nameof(BadNames))] string name)
    {
        var service = new FakeService().Reply(200, Replies.Chat);

        Assert.That(() => service.Client.GetChatClient("gpt-4o").With(new CallSettings { Headers = { [name] = "a" } }), Throws.ArgumentException);
    }

    [Test]
    public async Task A_value_that_a_policy_forges_is_refused_before_anything_is_sent([ValueSource(nameof(BadValues))] string value, [Values] bool async)
    {
        await using var server = new FaultServer(connection => connection.ReplyAsync(200, Replies.Chat));
        var options = new AzureOpenAIClientOptions();
        options.AddPolicy(new HeaderPolicy("X-Team", value), HttpPipelinePosition.PerRetry);

        await Assert.ThrowsAsync<ArgumentException>(() => server.CreateClient(options).ChatAsync(async));

        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task The_caller_s_headers_are_sent_with_each_attempt_and_the_nearer_settings_go_first()
    {
        var service = new FakeService(new() { Calls = { Headers = { ["X-Team"] = "all", ["X-Other"] = "kept" } } }).Reply(503, "{}").Reply(200, Replies.Chat);

        await service.Client.GetChatClient("gpt-4o").With(new CallSettings { Headers = { ["x-team"] = "mine" } }).CompleteAsync("hello");

        Assert.That(service.Requests, Has.Count.EqualTo(2));
        Assert.That(service.Requests.Select(request => request.Headers["X-Team"]), Is.All.EqualTo("mine"));
        Assert.That(service.Requests.Select(request => request.Headers["X-Other"]), Is.All.EqualTo("kept"));
    }

    [Test]
    public void More_headers_than_the_service_takes_are_refused()
    {
        var settings = new CallSettings();
        for (int i = 0; i < 10; i++)
        {
            settings.Headers[$"X-{i}"] = "a";
        }

        var chat = new FakeService().Reply(200, Replies.Chat).Client.GetChatClient("gpt-4o");
        Assert.That(() => chat.With(settings), Throws.Nothing);
        settings.Headers["X-10"] = "a";
        Assert.That(() => chat.With(settings), Throws.ArgumentException.With.Message.Contains("431"));
    }

    [Test]
    public void A_header_that_the_client_writes_itself_is_refused([Values("api-key", "Authorization", "HOST", "content-type", "Content-Length", "Transfer-Encoding", "Accept")] string name)
    {
        var chat = new FakeService().Reply(200, Replies.Chat).Client.GetChatClient("gpt-4o");

        Assert.That(() => chat.With(new CallSettings { Headers = { [name] = "a" } }), Throws.ArgumentException.With.Message.Contains(name));
    }

    [Test]
    public void Headers_of_a_request_can_be_added_replaced_and_removed_in_any_casing()
    {
        using Request request = new AzureOpenAITransport(new HttpClientHandler()).CreateRequest();
        for (int i = 0; i < 20; i++)
        {
            request.Headers.Add($"X-{i}", "a");
        }

        request.Headers.Add("X-3", "b");
        Assert.That(request.Headers.TryGetValue("x-3", out string? value), Is.True);
        Assert.That(value, Is.EqualTo("a,b"));
        Assert.That(request.Headers.TryGetValues("x-3", out IEnumerable<string>? values), Is.True);
        Assert.That(values, Is.EqualTo(new[] { "a", "b" }));

        request.Headers.SetValue("x-3", "c");
        Assert.That(request.Headers.Count(header => header.Name.Equals("X-3", StringComparison.OrdinalIgnoreCase)), Is.EqualTo(1));
        Assert.That(request.Headers.Remove("X-3"), Is.True);
        Assert.That(request.Headers.Remove("X-3"), Is.False);
        Assert.That(request.Headers.Contains("X-3"), Is.False);
        Assert.That(request.Headers.Count(), Is.EqualTo(19));
    }

    [Test]
    public async Task A_request_names_the_client_and_what_it_carries()
    {
        await using var server = new FaultServer(connection => connection.ReplyAsync(200, Replies.Chat));

        await server.CreateClient().ChatAsync(async: true);

        Assert.That(server.Requests.Single(), Does.StartWith("POST /openai/v1/chat/completions HTTP/1.1\r\n")
            .And.Contain("User-Agent: azsdk-net-AzureOpenAI.Sdk/").And.Contain("Content-Type: application/json\r\n").And.Contain("Accept: application/json\r\n"));
    }

    private sealed class HeaderPolicy(params string[] headers) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            foreach (string[] header in headers.Chunk(2))
            {
                message.Request.Headers.Add(header[0], header[1]);
            }
        }
    }
}
