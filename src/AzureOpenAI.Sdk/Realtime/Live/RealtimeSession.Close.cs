using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Sockets;
using AzureOpenAI.Sdk.Streaming;

namespace AzureOpenAI.Sdk.Realtime;

public partial class RealtimeSession
{
    private readonly TaskCompletionSource<bool> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _closing;
    private int _ended;

    internal bool IsClosing => Volatile.Read(ref _closing) != 0;

    /// <summary>Says that nothing more comes, and waits for the other side to say so as well.</summary>
    private async Task SayGoodbyeAsync(CancellationToken cancellationToken)
    {
        using var limit = new SocketLimit(_settings.CloseTimeout, _connection.Time, cancellationToken);
        bool isMyTurn = false;
        try
        {
            await _connection.CloseOutputAsync(limit.Token).ConfigureAwait(false);
            // Who waits for an event will see the end. While nobody does, such as between two events, it is read here.
            await _turn.WaitAsync(limit.Token).ConfigureAwait(false);
            isMyTurn = true;
            await DrainAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (SocketFailure.IsOne(failure) || failure is BrokenStreamException)
        {
            // It is over in any case; cancelled by the caller, it is over at once.
        }
        finally
        {
            if (isMyTurn)
            {
                if (_pending is not { IsCompleted: false })
                {
                    _connection.Reader.Release();
                }

                _turn.Release();
            }
        }
    }

    /// <summary>Reads what is still on its way and keeps it for whoever reads: what it cost belongs to the session all the same.</summary>
    private async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (await AwaitAsync(cancellationToken).ConfigureAwait(false))
        {
            _arrived.Enqueue(Parse());
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private RealtimeInterruptedException Interrupted(FailureDetails details)
    {
        int? status = (int?)_connection.Socket.CloseStatus;
        string? reason = _connection.Socket.CloseStatusDescription is { Length: > 0 } said ? Redaction.Clean(said, _connection.Secret) : null;
        var failure = new RealtimeInterruptedException(_connection.Describe(details), _recorder.Snapshot(), status, reason);
        End(failure);
        return failure;
    }

    /// <summary>Ends the call that the session is, once.</summary>
    private void End(Exception? failure = null)
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
        {
            // Who watches calls sees the session as one, with all that its responses cost.
            _connection.Done(_recorder.Snapshot());
            if (failure is not null)
            {
                _connection.Fail(failure);
            }

            _connection.Dispose();
            // A read that was given up fails now, and nobody waits for it.
            _ = _pending?.ContinueWith(static read => _ = read.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }

        _closed.TrySetResult(true);
    }
}
