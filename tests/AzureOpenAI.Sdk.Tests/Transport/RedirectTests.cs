using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Tests.Transport;

/// <summary>A redirect is never followed: it would hand the credential on.</summary>
public sealed class RedirectTests
{
    private static readonly Func<HttpMessageHandler?>[] Handlers =
    [
        () => null,
        () => new SocketsHttpHandler(),
        () => new HttpClientHandler(),
        () => new Passing { InnerHandler = new Passing { InnerHandler = new HttpClientHandler { AllowAutoRedirect = true } } },
    ];

    [Test]
    public async Task Nobody_else_sees_the_request([Values(301, 302, 303, 307, 308)] int status, [Values(0, 1, 2, 3)] int handler)
    {
        await using var other = new FaultServer(connection => connection.ReplyAsync(200, Replies.Chat));
        await using var server = new FaultServer(connection => connection.ReplyAsync(status, Replies.Chat, $"Location: {other.Endpoint}\r\nContent-Type: application/json\r\n"));
        var options = new AzureOpenAIClientOptions();
        if (Handlers[handler]() is { } made)
        {
            options.Transport = new AzureOpenAITransport(made);
        }

        AzureOpenAIClient client = server.CreateClient(options);

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => client.ChatAsync(async: true));
        await Assert.ThrowsAsync<AzureOpenAIException>(() => client.ChatAsync(async: false));
        await Assert.ThrowsAsync<AzureOpenAIException>(() => client.StreamAsync());

        Assert.That(failure.Status, Is.EqualTo(status));
        Assert.That(failure.Message, Does.Contain("Use the final address as the endpoint."));
        Assert.That(other.ConnectionCount, Is.Zero);
        Assert.That(server.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_handler_that_was_used_and_follows_redirects_is_refused()
    {
        await using var server = new FaultServer(connection => connection.ReplyAsync(200, "{}"));
        using var handler = new SocketsHttpHandler();
        using (var client = new HttpClient(handler, disposeHandler: false))
        {
            await client.GetAsync(server.Endpoint);
        }

        Assert.That(() => new AzureOpenAITransport(handler), Throws.ArgumentException.With.Message.Contains("AllowAutoRedirect"));
    }

    private sealed class Passing : DelegatingHandler;
}
