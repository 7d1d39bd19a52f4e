using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Diagnostics;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Streaming;

/// <summary>An accepted download: its bytes within their time limits, and the call that they belong to until they are closed.</summary>
internal sealed class ContentSource : IDisposable
{
    private readonly HttpMessage _message;
    private readonly DownloadCall _call;
    private readonly ISecretHolder _secret;
    private readonly CallScope? _scope;
    private readonly AttemptTimer _timer;
    private readonly StreamLease? _lease;
    private int _disposed;

    internal ContentSource(HttpMessage message, DownloadCall call, ISecretHolder secret, CallScope? scope)
    {
        (_message, _call, _secret, _scope, _timer) = (message, call, secret, scope, call.Timer!);
        _lease = call.Routed?.HandOver();
        Body = call.Body!;
        Response = message.Response;
        Length = BodyReader.EncodingOf(Response) is null && Response.Headers.ContentLengthLong is { } length ? length : null;
    }

    internal Response Response { get; }

    internal Stream Body { get; }

    internal long? Length { get; }

    internal int Read(ArraySegment<byte> room, long received)
    {
        ThrowIfClosed();
        // A thread that blocks in a read hears of the time limit only by losing its stream.
        using CancellationTokenRegistration unblock = _timer.Token.Register(static stream => ((Stream)stream!).Dispose(), Body);
        try
        {
            _timer.AwaitNext();
            return Took(Body.Read(room.Array!, room.Offset, room.Count), room.Count, received);
        }
        catch (Exception failure) when (Translate(failure, received, default) is { } translated)
        {
            throw translated;
        }
    }

#if NET8_0_OR_GREATER
    internal async ValueTask<int> ReadAsync(Memory<byte> room, long received, CancellationToken cancellationToken)
    {
        int wanted = room.Length;
#else
    internal async Task<int> ReadAsync(ArraySegment<byte> room, long received, CancellationToken cancellationToken)
    {
        int wanted = room.Count;
#endif
        ThrowIfClosed();
        cancellationToken.ThrowIfCancellationRequested();
        using CancellationTokenRegistration joined = _timer.Join(cancellationToken);
        try
        {
            _timer.AwaitNext();
#if NET8_0_OR_GREATER
            int count = await Body.ReadAsync(room, _timer.Token).ConfigureAwait(false);
#else
            int count = await Body.ReadAsync(room.Array!, room.Offset, room.Count, _timer.Token).ConfigureAwait(false);
#endif
            return Took(count, wanted, received);
        }
        catch (Exception failure) when (Translate(failure, received, cancellationToken) is { } translated)
        {
            throw translated;
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _lease?.Dispose();
        Body.Dispose();
        _timer.Dispose();
        _message.Dispose();
        _scope?.Dispose();
    }

    private int Took(int count, int wanted, long received)
    {
        // The clock runs only while the network is waited for, not while the caller works.
        _timer.Rest();
        _timer.Progressed();
        return count == 0 && wanted > 0 && received < Length ? throw new EndOfStreamException() : count;
    }

    private void ThrowIfClosed()
    {
        if (_disposed != 0)
        {
            throw new ObjectDisposedException(nameof(ContentStream), "The stream was closed.");
        }
    }

    /// <summary>Finds the exception that tells the caller what happened; null when what was thrown says it.</summary>
    private Exception? Translate(Exception failure, long received, CancellationToken caller)
    {
        if (!TransportFailure.IsOneOrClosed(failure) && failure is not InvalidDataException)
        {
            return null;
        }

        Exception translated = Explain(failure, received, caller);
        _scope?.Fail(translated);
        return translated;
    }

    private Exception Explain(Exception failure, long received, CancellationToken caller)
    {
        if (_disposed != 0)
        {
            return new ObjectDisposedException("The stream was closed while it was read.", failure);
        }

        CancellationToken cancelled = caller.IsCancellationRequested ? caller : _call.Caller;
        if (_timer.Passed is null && cancelled.IsCancellationRequested)
        {
            return new OperationCanceledException("The transfer was cancelled.", failure, cancelled);
        }

        FailureDetails details = _timer.Passed is not null ? TimeOut.Describe(_timer, Response, failure)
            : failure is InvalidDataException ? Malformed.Encoding(Response, BodyReader.EncodingOf(Response) ?? "", failure)
            : TransportFailure.Describe(failure, _call.At.Uri.Host);
        details.Response ??= Response;
        details.Attempts = _call.Sends;
        details.Secret = _secret.SecretIn(_message);
        details.MayHaveExecuted = false;
        return Failure.ToInterruption(details, Response, received: null, updateCount: 0, received);
    }
}
