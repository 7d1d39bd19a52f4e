using System.Text.Json;
using Azure;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Pipeline;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#endif

namespace AzureOpenAI.Sdk.Streaming;

/// <summary>The events that come over one connection, within its time limits.</summary>
internal sealed class EventFeed(Call call, Response response, Stream stream, AttemptTimer timer, ResponseLimits limits) : IDisposable
{
    /// <summary>How much of what follows the last event is read.</summary>
    private const int LongestRest = 16 * 1024;

    private readonly SseReader _reader = new(limits.MaxEventBytes);
    private bool _isPeeked;
    private volatile bool _isClosed;

    /// <summary>Gets the data of the event that was read last, valid until the next is read.</summary>
    internal ReadOnlySpan<byte> Data => _reader.Data;

    internal ReadOnlySpan<byte> EventType => _reader.EventType;

    /// <summary>Gets whether the event that was read last is an error.</summary>
    internal bool IsError => EventType.SequenceEqual("error"u8) || ServiceErrorReader.IsError(Data);

    internal CancellationTokenRegistration Join(CancellationToken token) => timer.Join(token);

    /// <summary>Reads the first event, which the next read will bring again.</summary>
    internal async ValueTask<bool> PeekAsync(CancellationToken caller)
    {
        timer.Rest();
        return _isPeeked = await ReadAsync(caller).ConfigureAwait(false);
    }

    /// <summary>Reads the next event, without a wait where it is here already.</summary>
    /// <returns>Whether there was one; otherwise the stream has ended.</returns>
    /// <exception cref="BrokenStreamException">The connection broke, a time limit passed, or an event was too large.</exception>
    internal ValueTask<bool> ReadAsync(CancellationToken caller)
    {
        // A caller who cancelled or closed the stream wants no event, not even one that is here already.
        bool isOver = _isClosed || caller.IsCancellationRequested || call.Caller.IsCancellationRequested;
        if (!isOver && (_isPeeked || _reader.TryRead()))
        {
            _isPeeked = false;
            return new ValueTask<bool>(true);
        }

        return ReadOnAsync(caller);
    }

    /// <summary>Reads until the connection's end, for a moment, so that it can serve the next call.</summary>
    internal async ValueTask DrainAsync()
    {
        try
        {
            byte[] rest = new byte[256];
            timer.AwaitEnd();
            for (int read = 1, all = 0; read > 0 && all < LongestRest; all += read)
            {
                read = await stream.ReadAsync(rest, 0, rest.Length, timer.Token).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (TransportFailure.IsOneOrClosed(failure) || failure is InvalidDataException)
        {
            // The stream is complete: how its connection ends is of no interest.
        }
    }

    /// <summary>Closes the connection. A read that is under way fails.</summary>
    public void Dispose()
    {
        _isClosed = true;
        stream.Dispose();
        timer.Dispose();
    }

    /// <summary>Gives the buffer back. Only the one who reads may do so, since until then a read may still write into it.</summary>
    internal void Release() => _reader.Dispose();

#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<bool> ReadOnAsync(CancellationToken caller)
    {
        // What the caller did since the last event is not the stream's silence.
        timer.Progressed();
        while (true)
        {
            ThrowIfClosed();
            ThrowIfCancelled(null, caller);
            if (_reader.IsTooLarge)
            {
                throw new BrokenStreamException(Malformed.TooLarge(response, limits.MaxEventBytes, nameof(ResponseLimits.MaxEventBytes)));
            }

            int count = await ReceiveAsync(caller).ConfigureAwait(false);
            // Some connections report that they were closed on this side like the end of the stream.
            ThrowIfClosed();
            if (count == 0)
            {
                return ReadLast();
            }

            _reader.Take(count);
            if (_reader.TryRead())
            {
                return true;
            }
        }
    }

    /// <summary>Reads what the stream ended with: an event whose empty line is missing, or a part of one.</summary>
    private bool ReadLast()
    {
        if (!_reader.HasPart)
        {
            return false;
        }

        return _reader.TryReadLast() && IsWhole(_reader.Data)
            ? true
            : throw new BrokenStreamException(TransportFailure.Describe(new EndOfStreamException(), call.At.Uri.Host));
    }

#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<int> ReceiveAsync(CancellationToken caller)
    {
        ArraySegment<byte> room = _reader.Room();
        try
        {
#if NET8_0_OR_GREATER
            ValueTask<int> reading = stream.ReadAsync(room, timer.Token);
#else
            Task<int> reading = stream.ReadAsync(room.Array!, room.Offset, room.Count, timer.Token);
#endif
            if (reading.IsCompleted)
            {
                timer.Check();
                return await reading.ConfigureAwait(false);
            }

            // The clock runs only while the network is waited for, not while the caller works on an event.
            timer.AwaitNext();
            int count = await reading.ConfigureAwait(false);
            timer.Rest();
            return count;
        }
        catch (Exception failure) when (_isClosed)
        {
            throw new ObjectDisposedException(nameof(EventFeed), failure);
        }
        catch (InvalidDataException failure)
        {
            throw new BrokenStreamException(Malformed.Encoding(response, BodyReader.EncodingOf(response) ?? "", failure));
        }
        catch (Exception failure) when (timer.Passed is not null && TransportFailure.IsOne(failure))
        {
            throw new BrokenStreamException(TimeOut.Describe(timer, response, failure));
        }
        catch (Exception failure) when (TransportFailure.IsOne(failure))
        {
            ThrowIfCancelled(failure, caller);
            throw new BrokenStreamException(TransportFailure.Describe(failure, call.At.Uri.Host));
        }
    }

    private void ThrowIfClosed()
    {
        if (_isClosed)
        {
            throw new ObjectDisposedException(nameof(EventFeed));
        }
    }

    private void ThrowIfCancelled(Exception? cause, CancellationToken caller)
    {
        foreach (CancellationToken token in (ReadOnlySpan<CancellationToken>)[caller, call.Caller])
        {
            if (token.IsCancellationRequested)
            {
                throw new OperationCanceledException("The stream was cancelled.", cause, token);
            }
        }
    }

    /// <summary>An object ends where it ends, so one that is whole needs no empty line to say so.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> data)
    {
        if (data.SequenceEqual("[DONE]"u8))
        {
            return true;
        }

        try
        {
            var reader = new Utf8JsonReader(data);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
