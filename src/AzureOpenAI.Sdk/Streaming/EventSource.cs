using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Diagnostics;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Streaming;

/// <summary>An accepted stream: the connection, its time limits and the events that come over it.</summary>
internal sealed class EventSource : IDisposable
{
    private readonly HttpMessage _message;
    private readonly StreamCall _call;
    private readonly AttemptTimer _timer;
    private readonly ResponseLimits _limits;
    private readonly Stream _stream;
    private readonly SseReader _reader;
    private readonly ISecretHolder _secret;
    private readonly CallScope? _scope;
    private int _disposed;

    internal EventSource(HttpMessage message, StreamCall call, ResponseLimits limits, ISecretHolder secret, CallScope? scope)
    {
        (_message, _call, _limits, _secret, _scope) = (message, call, limits, secret, scope);
        _timer = call.StreamTimer ?? throw new InvalidOperationException("The call was not accepted as a stream.");
        Response = message.Response;
        string? encoding = Response.Headers.TryGetValue("Content-Encoding", out string? value) ? value : null;
        _stream = BodyReader.Decode(Response.ContentStream!, encoding)
            ?? throw Failure.ToException(Malformed.Encoding(Response, encoding!));
        _reader = new SseReader(limits.MaxEventBytes);
    }

    internal Response Response { get; }

    internal int Attempts => _call.Attempts;

    /// <summary>Gets the data of the event that was read last, valid until the next is read.</summary>
    internal ReadOnlySpan<byte> Data => _reader.Data;

    internal ReadOnlySpan<byte> EventType => _reader.EventType;

    internal string? Secret => _secret.CurrentSecret;

    internal CancellationTokenRegistration Join(CancellationToken token) => _timer.Join(token);

    /// <summary>Reads the next event, without a wait where it is here already.</summary>
    /// <returns>Whether there was one; otherwise the stream has ended.</returns>
    /// <exception cref="BrokenStreamException">The connection broke, a time limit passed, or an event was too large.</exception>
    internal ValueTask<bool> ReadAsync(CancellationToken caller)
    {
        // An event that is here already is handed out even after a cancellation would have stopped the waiting for it,
        // but a caller who cancelled wants none.
        return !caller.IsCancellationRequested && !_call.Caller.IsCancellationRequested && _reader.TryRead()
            ? new ValueTask<bool>(true)
            : ReadOnAsync(caller);
    }

    /// <summary>Reads until the connection's end, for a moment, so that it can serve the next call.</summary>
    internal async ValueTask DrainAsync()
    {
        try
        {
            byte[] rest = new byte[256];
            _timer.AwaitEnd();
            while (await _stream.ReadAsync(rest, 0, rest.Length, _timer.Token).ConfigureAwait(false) > 0)
            {
            }
        }
        catch (Exception failure) when (TransportFailure.IsOne(failure) || failure is ObjectDisposedException)
        {
            // The stream is complete: how its connection ends is of no interest.
        }
    }

    internal void Done(object? result) => _scope?.Done(result);

    internal void Fail(Exception failure) => _scope?.Fail(failure);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _stream.Dispose();
        _message.Dispose();
        _timer.Dispose();
        _reader.Dispose();
        _scope?.Dispose();
    }

    private async ValueTask<bool> ReadOnAsync(CancellationToken caller)
    {
        while (true)
        {
            ThrowIfCancelled(null, caller);
            if (_reader.IsTooLarge)
            {
                throw new BrokenStreamException(Malformed.TooLarge(Response, _limits.MaxEventBytes, nameof(ResponseLimits.MaxEventBytes)));
            }

            int count = await ReceiveAsync(caller).ConfigureAwait(false);
            if (count == 0)
            {
                return _reader.HasPart
                    ? throw new BrokenStreamException(TransportFailure.Describe(new EndOfStreamException(), _call.Route.Uri.Host))
                    : false;
            }

            _reader.Take(count);
            if (_reader.TryRead())
            {
                _timer.Progressed();
                return true;
            }
        }
    }

    private async ValueTask<int> ReceiveAsync(CancellationToken caller)
    {
        ArraySegment<byte> room = _reader.Room();
        try
        {
#if NET8_0_OR_GREATER
            ValueTask<int> reading = _stream.ReadAsync(room, _timer.Token);
#else
            Task<int> reading = _stream.ReadAsync(room.Array!, room.Offset, room.Count, _timer.Token);
#endif
            if (reading.IsCompleted)
            {
                return await reading.ConfigureAwait(false);
            }

            // The clock runs only while the network is waited for, not while the caller works on an event.
            _timer.AwaitNext();
            int count = await reading.ConfigureAwait(false);
            _timer.Rest();
            return count;
        }
        catch (Exception failure) when (_timer.Passed is not null && TransportFailure.IsOne(failure))
        {
            throw new BrokenStreamException(TimeOut.Describe(_timer, Response, failure));
        }
        catch (Exception failure) when (TransportFailure.IsOne(failure))
        {
            ThrowIfCancelled(failure, caller);
            throw new BrokenStreamException(TransportFailure.Describe(failure, _call.Route.Uri.Host));
        }
    }

    private void ThrowIfCancelled(Exception? cause, CancellationToken caller)
    {
        foreach (CancellationToken token in (ReadOnlySpan<CancellationToken>)[caller, _call.Caller])
        {
            if (token.IsCancellationRequested)
            {
                throw new OperationCanceledException("The stream was cancelled.", cause, token);
            }
        }
    }
}
