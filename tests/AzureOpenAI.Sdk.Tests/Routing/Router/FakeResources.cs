using System.Text;
using Azure;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Transport;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>Several resources in one handler, each with the answers that a test gives it, on a clock that the test moves.</summary>
internal sealed class FakeResources : HttpMessageHandler
{
    private readonly Dictionary<string, Queue<Func<CancellationToken, Task<HttpResponseMessage>>>> _replies = [];
    private readonly List<(string Host, RecordedRequest Request)> _sent = [];

    public FakeResources()
    {
        Options = new AzureOpenAIClientOptions
        {
            Transport = new AzureOpenAITransport(this),
            TimeProvider = Clock,
            JitterSeed = 1,
            Retry = { Delay = TimeSpan.FromSeconds(1) },
        };
    }

    public FakeTimeProvider Clock { get; } = new();

    public AzureOpenAIClientOptions Options { get; }

    /// <summary>Gets the hosts that were sent to, in order, by their first label.</summary>
    public IReadOnlyList<string> Hosts
    {
        get
        {
            lock (_sent)
            {
                return [.. _sent.Select(item => item.Host)];
            }
        }
    }

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_sent)
            {
                return [.. _sent.Select(item => item.Request)];
            }
        }
    }

    /// <summary>Makes a deployment on a resource of its own.</summary>
    public static RouteDeployment Deployment(string host, string? name = null, Action<RouteDeployment>? with = null)
    {
        var deployment = new RouteDeployment(new Uri($"https://{host}.openai.azure.com"), name ?? "gpt-4o-" + host, new AzureKeyCredential($"key-of-{host}")) { Label = host };
        with?.Invoke(deployment);
        return deployment;
    }

    /// <summary>Makes a client whose "gpt-4o" has one tier for each list.</summary>
    public AzureOpenAIClient Client(params RouteDeployment[][] tiers) => Client(null, tiers);

    public AzureOpenAIClient Client(Action<ModelRoute>? with, params RouteDeployment[][] tiers)
    {
        var route = new ModelRoute([.. tiers.Select(tier => new RouteTier(tier))]);
        with?.Invoke(route);
        Options.Routes.Models["gpt-4o"] = route;
        return new AzureOpenAIClient(Options);
    }

    public FakeResources Reply(string host, int status, string body = "{}", string contentType = "application/json", params (string Name, string Value)[] headers)
        => Reply(host, _ => Task.FromResult(FakeService.Response(status, Encoding.UTF8.GetBytes(body), contentType, headers)));

    public FakeResources Chat(string host, params (string Name, string Value)[] headers) => Reply(host, 200, Replies.Chat, headers: headers);

    public FakeResources Events(string host, params string[] data) => Reply(host, 200, Replies.Events(data), "text/event-stream");

    public FakeResources Throttle(string host, params (string Name, string Value)[] headers) => Reply(host, 429, Replies.TooManyRequests, headers: headers);

    public FakeResources Break(string host, Exception failure) => Reply(host, _ => Task.FromException<HttpResponseMessage>(failure));

    public FakeResources Silence(string host) => Reply(host, async token =>
    {
        await Task.Delay(Timeout.Infinite, token);
        throw new InvalidOperationException("Silence ends only with a cancellation.");
    });

    /// <summary>Lets time pass in steps until a call has ended, and returns how it failed; null when it did not.</summary>
    public async Task<Exception?> EndAsync(Task call, TimeSpan step, TimeSpan most)
    {
        for (TimeSpan passed = TimeSpan.Zero; passed < most && !call.IsCompleted; passed += step)
        {
            Clock.Advance(step);
            await Task.WhenAny(call, Task.Delay(50));
        }

        await Task.WhenAny(call, Task.Delay(TimeSpan.FromSeconds(30)));
        return call.Exception?.InnerException;
    }

    /// <summary>Adds an answer of a resource. Its last one is given to all further requests.</summary>
    public FakeResources Reply(string host, Func<CancellationToken, Task<HttpResponseMessage>> reply)
    {
        lock (_sent)
        {
            if (!_replies.TryGetValue(host, out var replies))
            {
                _replies.Add(host, replies = new());
            }

            replies.Enqueue(reply);
        }

        return this;
    }

    /// <summary>Moves the clock by steps until a call has ended.</summary>
    public async Task PlayAsync(Task call, TimeSpan step)
    {
        for (int i = 0; i < 5_000 && !call.IsCompleted; i++)
        {
            int sent = Hosts.Count;
            Clock.Advance(step);
            await Task.WhenAny(call, Task.Delay(sent == Hosts.Count ? 5 : 1));
        }

        await call;
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        => SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string host = request.RequestUri!.Host.Split('.')[0];
        byte[] content = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        string? type = request.Content?.Headers.NonValidated.TryGetValues("Content-Type", out var values) == true ? values.ToString() : null;
        Func<CancellationToken, Task<HttpResponseMessage>> reply;
        lock (_sent)
        {
            _sent.Add((host, new RecordedRequest(request.Method.Method, request.RequestUri!, request.Headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase), content, type)));
            var replies = _replies.TryGetValue(host, out var found) ? found : throw new InvalidOperationException($"The test gave '{host}' no answer.");
            reply = replies.Count > 1 ? replies.Dequeue() : replies.Peek();
        }

        return await reply(cancellationToken);
    }
}
