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
    private readonly Streaming.EventSource? _source;
    private readonly IEnumerable<T> _canned = [];
    private readonly Response? _response;
    private int _isRead;

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
    /// <exception cref="StreamInterruptedException">While reading: the stream ended before its answer did.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isRead, 1) != 0)
        {
            throw new InvalidOperationException("A stream can be read only once. Keep the updates, or gather them into a result, for a second look.");
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
        if (disposing)
        {
            _source?.Dispose();
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
        using (source)
        using (source.Join(cancellationToken))
        {
            while (await MoveAsync(source, cancellationToken).ConfigureAwait(false))
            {
                if (IsDone(source.Data))
                {
                    await source.DrainAsync().ConfigureAwait(false);
                    break;
                }

                yield return Take(source);
            }

            source.Done(Received);
        }
    }

    private async ValueTask<bool> MoveAsync(Streaming.EventSource source, CancellationToken cancellationToken)
    {
        try
        {
            if (await source.ReadAsync(cancellationToken).ConfigureAwait(false))
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
            throw new ObjectDisposedException(GetType().Name, "The stream was closed while it was read.");
        }

        return IsWhole ? false : throw Interrupted(source, new FailureDetails
        {
            Kind = FailureKind.Interrupted,
            Code = "stream_ended_early",
            Summary = "The stream ended before the answer did: neither a finish reason nor [DONE] came.",
            Response = source.Response,
            MayHaveExecuted = true,
        });
    }

    private T Take(Streaming.EventSource source)
    {
        T? update;
        try
        {
            update = Parse(source.Data);
        }
        catch (JsonException failure)
        {
            throw Interrupted(source, Malformed.Json(source.Response, source.Data, failure));
        }

        if (update is null)
        {
            throw Interrupted(source, Malformed.Empty(source.Response));
        }

        if (Observe(update) is { } error)
        {
            throw Interrupted(source, Refusal.InStream(source.Response, error, source.Secret));
        }

        if (source.EventType.SequenceEqual("error"u8))
        {
            throw Interrupted(source, Refusal.InStream(source.Response, ServiceErrorReader.Read(source.Data) ?? new ServiceError(), source.Secret));
        }

        UpdateCount++;
        return update;
    }

    private StreamInterruptedException Interrupted(Streaming.EventSource source, FailureDetails details)
    {
        details.Attempts = source.Attempts;
        var failure = new StreamInterruptedException(details, source.Response, UpdateCount == 0 ? null : Received, UpdateCount);
        source.Fail(failure);
        return failure;
    }

    private static bool IsDone(ReadOnlySpan<byte> data) => data.SequenceEqual("[DONE]"u8);

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
