using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Diagnostics;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Streaming;

/// <summary>An accepted stream: its events, and the call that it belongs to until it is closed.</summary>
internal sealed class EventSource(HttpMessage message, StreamCall call, ISecretHolder secret, CallScope? scope) : IDisposable
{
    private readonly StreamLease? _lease = call.Routed?.HandOver();
    private int _disposed;

    internal Response Response { get; } = message.Response;

    internal EventFeed Feed { get; } = call.Feed ?? throw new InvalidOperationException("The call was not accepted as a stream.");

    internal int Sends => call.Sends;

    /// <summary>Gets the key or token that the request carried.</summary>
    internal string? Secret { get; } = secret.SecretIn(message);

    internal void Done(object? result)
    {
        _lease?.Done(result);
        scope?.Done(result);
    }

    internal void Fail(Exception failure) => scope?.Fail(failure);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _lease?.Dispose();
        Feed.Dispose();
        message.Dispose();
        scope?.Dispose();
    }
}
