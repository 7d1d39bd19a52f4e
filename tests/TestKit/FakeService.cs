using System.Net;
using System.Text;
using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.TestKit;

/// <summary>Stands in for the service without a socket: it gives the replies that a test lists, and keeps what was sent.</summary>
public sealed class FakeService : HttpMessageHandler
{
    private readonly List<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> _replies = [];
    private readonly List<RecordedRequest> _requests = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Lazy<AzureOpenAIClient> _client;

    public FakeService(AzureOpenAIClientOptions? options = null, TokenCredential? identity = null)
    {
        Options = options ?? new AzureOpenAIClientOptions();
        Options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        Options.Transport = new AzureOpenAITransport(this);
        _client = new(() => identity is null
            ? new AzureOpenAIClient(Endpoint, new AzureKeyCredential("0123456789abcdef"), Options)
            : new AzureOpenAIClient(Endpoint, identity, Options));
    }

    /// <summary>Gets the address at which the service seems to be.</summary>
    public static Uri Endpoint { get; } = new("https://unit.openai.azure.com");

    /// <summary>Gets the options of the client, to be changed before it is first used.</summary>
    public AzureOpenAIClientOptions Options { get; }

    /// <summary>Gets a client that speaks to this service.</summary>
    public AzureOpenAIClient Client => _client.Value;

    /// <summary>Gets what was sent, in order.</summary>
    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Gets the body that was sent last.</summary>
    public string LastBody => Requests[^1].Body;

    /// <summary>Adds a reply. The last one is given to all further requests.</summary>
    public FakeService Reply(int status, string body, string contentType = "application/json", params (string Name, string Value)[] headers)
        => Reply((_, _) => Task.FromResult(Response(status, Encoding.UTF8.GetBytes(body), contentType, headers)));

    /// <summary>Adds a stream of events as a reply, written as the wire has it.</summary>
    public FakeService ReplyEvents(string events) => Reply(200, events, "text/event-stream");

    /// <summary>Adds an answer whose body comes as the test writes it.</summary>
    public FakeService ReplyBody(Func<Stream> body, string contentType = "text/event-stream", int status = 200) => Reply((_, _) =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(body()) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return Task.FromResult(response);
    });

    /// <summary>Adds a reply that never comes.</summary>
    public FakeService StaySilent() => Reply(async (_, cancellationToken) =>
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("Silence ends only with a cancellation.");
    });

    /// <summary>Adds a failure of the connection.</summary>
    public FakeService Break(Exception failure) => Reply((_, _) => Task.FromException<HttpResponseMessage>(failure));

    /// <summary>Waits for the next request.</summary>
    public Task WaitForRequestAsync() => _arrived.WaitAsync();

    /// <summary>Adds a reply that the test makes itself.</summary>
    public FakeService Reply(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> reply)
    {
        _replies.Add(reply);
        return this;
    }

    /// <summary>Makes a response.</summary>
    public static HttpResponseMessage Response(int status, byte[] body, string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        foreach ((string name, string value) in headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }

    private static string? ContentType(HttpRequestMessage request)
        => request.Content?.Headers.NonValidated.TryGetValues("Content-Type", out var values) == true ? values.ToString() : null;

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        => SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] content = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        int index;
        lock (_requests)
        {
            index = _requests.Count;
            _requests.Add(new RecordedRequest(request.Method.Method, request.RequestUri!, request.Headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase), content, ContentType(request)));
        }

        _arrived.Release();
        return await _replies[Math.Min(index, _replies.Count - 1)](request, cancellationToken);
    }
}
