using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using AzureOpenAI.Sdk.Errors;

namespace AzureOpenAI.Sdk;

/// <summary>An answer that arrives piece by piece. Read it once, with <c>await foreach</c>; leaving the loop closes the connection.</summary>
/// <typeparam name="T">A piece.</typeparam>
public abstract class StreamingResponse<T> : IAsyncEnumerable<T>, IAsyncDisposable, IDisposable
    where T : class
{
    private const int New = 0;
    private const int Read = 1;
    private const int Closed = 2;

    private readonly Streaming.EventSource? _source;
    private readonly IEnumerable<T> _canned = [];
    private readonly Response? _response;
    private int _state;

    private protected StreamingResponse(Streaming.EventSource source) => (_source, _response) = (source, source.Response);

    private protected StreamingResponse(IEnumerable<T> updates, Response? response) => (_canned, _response) = (updates, response);

    /// <summary>Gets how many updates have arrived.</summary>
    public int UpdateCount { get; private set; }

    /// <summary>Gets the response that began the stream, with its status and headers.</summary>
    /// <exception cref="InvalidOperationException">The stream was made from updates, without a response.</exception>
    [SuppressMessage("Design", "CA1024:Use properties where appropriate", Justification = "As Response<T> has it.")]
    public Response GetRawResponse()
        => _response ?? throw new InvalidOperationException("This stream was made from updates and has no response. Give one to the factory method.");

    /// <summary>Starts to read. A stream can be read once.</summary>
    /// <param name="cancellationToken">Ends the reading, beside the token that the call was given.</param>
    /// <returns>The updates, as they arrive.</returns>
    /// <exception cref="InvalidOperationException">The stream was read before.</exception>
    /// <exception cref="ObjectDisposedException">The stream was closed before.</exception>
    /// <exception cref="StreamInterruptedException">While reading: the stream ended before its answer did.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        int before = Interlocked.CompareExchange(ref _state, Read, New);
        if (before == Read)
        {
            throw new InvalidOperationException("A stream can be read only once. Keep the updates, or gather them into a result, for a second look.");
        }

        if (before == Closed)
        {
            throw new ObjectDisposedException(GetType().Name, "The stream was closed before it was read.");
        }

        return _source is null ? ReadCannedAsync(cancellationToken).GetAsyncEnumerator(cancellationToken) : ReadAsync(_source, cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    /// <summary>Closes the connection; the service stops generating.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connection; the service stops generating.</summary>
    /// <returns>A task that has ended.</returns>
    public ValueTask DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        return default;
    }

    /// <summary>Closes the connection.</summary>
    /// <param name="disposing">Whether it is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _source is null)
        {
            return;
        }

        _source.Dispose();
        if (Interlocked.CompareExchange(ref _state, Closed, New) == New)
        {
            // Nobody reads, and nobody will.
            _source.Feed.Release();
        }
    }

    /// <summary>Reads an update from an event's data.</summary>
    private protected abstract T? Parse(ReadOnlySpan<byte> data);

    /// <summary>Takes note of an update.</summary>
    /// <returns>The error that it carries, as JSON, or null.</returns>
    private protected abstract ServiceError? Observe(T update);

    /// <summary>Gets whether what has arrived is a whole answer, even if the service does not say that it is done.</summary>
    private protected abstract bool IsWhole { get; }

    /// <summary>Puts together what has arrived.</summary>
    private protected abstract object? Received { get; }

    private async IAsyncEnumerable<T> ReadAsync(Streaming.EventSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration joined = source.Feed.Join(cancellationToken);
        try
        {
            while (await MoveAsync(source, cancellationToken).ConfigureAwait(false))
            {
                if (IsDone(source.Feed.Data))
                {
                    await source.Feed.DrainAsync().ConfigureAwait(false);
                    break;
                }

                if (Take(source) is { } update)
                {
                    yield return update;
                }
            }

            source.Done(Received);
        }
        finally
        {
            source.Dispose();
            source.Feed.Release();
        }
    }

#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<bool> MoveAsync(Streaming.EventSource source, CancellationToken cancellationToken)
    {
        try
        {
            if (await source.Feed.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }
        catch (Streaming.BrokenStreamException broken)
        {
            throw Interrupted(source, broken.Details);
        }
        catch (ObjectDisposedException)
        {
            var closed = new ObjectDisposedException(GetType().Name, "The stream was closed while it was read.");
            source.Fail(closed);
            throw closed;
        }
        catch (OperationCanceledException cancelled)
        {
            source.Fail(cancelled);
            throw;
        }

        return IsWhole ? false : throw Interrupted(source, new FailureDetails
        {
            Kind = FailureKind.Interrupted,
            Code = "stream_ended_early",
            Summary = "The stream ended before the answer did: neither a finish reason nor [DONE] came.",
            MayHaveExecuted = true,
        });
    }

    /// <summary>Reads the update of the event that came last.</summary>
    /// <returns>The update, or null when the event has none to give.</returns>
    private T? Take(Streaming.EventSource source)
    {
        ReadOnlySpan<byte> data = source.Feed.Data;
        ReadOnlySpan<byte> type = source.Feed.EventType;
        if (type.SequenceEqual("error"u8))
        {
            throw Interrupted(source, Refusal.InStream(source.Response, ServiceErrorReader.TryRead(data) ?? new ServiceError(), source.Secret));
        }

        if (TrimEnd(data).IsEmpty)
        {
            return null;
        }

        T update;
        try
        {
            update = Parse(data) ?? throw Interrupted(source, Malformed.Empty(source.Response));
        }
        catch (JsonException) when (type.Length > 0 && !type.SequenceEqual("message"u8))
        {
            // An event of a kind that is not known yet, such as a sign of life: it is not for us.
            return null;
        }
        catch (JsonException failure)
        {
            throw Interrupted(source, Malformed.Json(source.Response, data, failure));
        }

        if (Observe(update) is { } error)
        {
            throw Interrupted(source, Refusal.InStream(source.Response, error, source.Secret));
        }

        UpdateCount++;
        return update;
    }

    private StreamInterruptedException Interrupted(Streaming.EventSource source, FailureDetails details)
    {
        details.Response ??= source.Response;
        details.Attempts = source.Sends;
        details.Secret = source.Secret;
        StreamInterruptedException failure = Failure.ToInterruption(details, source.Response, UpdateCount == 0 ? null : Received, UpdateCount);
        source.Fail(failure);
        return failure;
    }

    private static bool IsDone(ReadOnlySpan<byte> data) => TrimEnd(data).SequenceEqual("[DONE]"u8);

    private static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0 && data[data.Length - 1] == ' ')
        {
            data = data.Slice(0, data.Length - 1);
        }

        return data;
    }

#pragma warning disable CS1998 // It is asynchronous because its reader is.
    private async IAsyncEnumerable<T> ReadCannedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
#pragma warning restore CS1998
    {
        foreach (T update in _canned)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Observe(update);
            UpdateCount++;
            yield return update;
        }
    }
}
