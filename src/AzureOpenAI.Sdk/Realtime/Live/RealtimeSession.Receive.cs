using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Sockets;
using AzureOpenAI.Sdk.Streaming;

namespace AzureOpenAI.Sdk.Realtime;

public partial class RealtimeSession
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly Queue<RealtimeServerEvent> _arrived = new();

    /// <summary>Whose turn it is to read the next event: that of who reads the session, or of who closes it.</summary>
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>A read that whoever waited for it has given up; it is the next one's.</summary>
    private Task<bool>? _pending;

    /// <summary>Reads the events of the service until the session is closed. To read on later, call it again: nothing is lost in between.</summary>
    /// <param name="cancellationToken">Ends the reading alone: the session stays open.</param>
    /// <returns>The events, in the order in which they arrive.</returns>
    /// <exception cref="InvalidOperationException">Somebody else is reading.</exception>
    /// <exception cref="RealtimeInterruptedException">The session ended before it was closed. It holds what had arrived.</exception>
    public virtual async IAsyncEnumerable<RealtimeServerEvent> ReceiveAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!await _reading.WaitAsync(TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false))
        {
            if (!IsClosing)
            {
                throw new InvalidOperationException("Somebody else is reading this session. One at a time reads; give the events on from there.");
            }

            // What is still on its way goes to whoever reads.
            yield break;
        }

        try
        {
            while (await NextAsync(cancellationToken).ConfigureAwait(false) is { } told)
            {
                yield return told;
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Reads one event; null at the end.</summary>
#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<RealtimeServerEvent?> NextAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_arrived.Count > 0)
            {
                return _arrived.Dequeue();
            }

            bool isThere = cancellationToken.CanBeCanceled || _pending is not null
                ? await AwaitAsync(cancellationToken).ConfigureAwait(false)
                : await _connection.Reader.ReadAsync(CancellationToken.None).ConfigureAwait(false);
            return isThere ? Parse() : Closed();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (BrokenStreamException broken)
        {
            throw Interrupted(broken.Details);
        }
        catch (Exception failure) when (SocketFailure.IsOne(failure))
        {
            return IsClosing ? null : throw Interrupted(SocketFailure.Broken(failure, _connection.Response));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Waits for a message in a way that can be given up without giving up the socket.</summary>
    private async ValueTask<bool> AwaitAsync(CancellationToken cancellationToken)
    {
        if (_pending is null)
        {
            ValueTask<bool> reading = _connection.Reader.ReadAsync(CancellationToken.None);
            if (reading.IsCompletedSuccessfully)
            {
                return reading.Result;
            }

            _pending = reading.AsTask();
        }

        bool isThere = await _pending.UntilAsync(cancellationToken).ConfigureAwait(false);
        _pending = null;
        return isThere;
    }

    private RealtimeServerEvent? Closed()
    {
        // A response that was promised did not come, whatever the status says.
        bool isGood = IsClosing || (_connection.Socket.CloseStatus == WebSocketCloseStatus.NormalClosure && !_recorder.IsResponding);
        if (!isGood)
        {
            throw Interrupted(SocketFailure.Closed(_connection.Socket, _connection.Response, _connection.Secret));
        }

        return null;
    }

    private RealtimeServerEvent Parse()
    {
        ReadOnlySpan<byte> message = _connection.Reader.Message.Span;
        try
        {
            RealtimeServerEvent told = RealtimeEventReader.Read(message) ?? throw new JsonException("The event is null.");
            _recorder.Apply(told);
            Note(told);
            return told;
        }
        catch (JsonException failure)
        {
            throw new BrokenStreamException(Malformed.Json(_connection.Response, message, failure));
        }
    }

    /// <summary>Tells the router where the session is, and what a response took of the deployment's quota.</summary>
    private void Note(RealtimeServerEvent told)
    {
        object? noted = told switch
        {
            RealtimeSessionCreated { Session: { } session } => session,
            RealtimeResponseDone { Response: { } response } => response,
            _ => null,
        };
        if (noted is not null)
        {
            _connection.Note(noted);
        }
    }
}
