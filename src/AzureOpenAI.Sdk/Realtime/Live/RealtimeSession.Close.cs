using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Sockets;
using AzureOpenAI.Sdk.Streaming;

namespace AzureOpenAI.Sdk.Realtime;

public partial class RealtimeSession
{
    private readonly TaskCompletionSource<bool> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _closing;
    private int _ended;

    private bool IsClosing => Volatile.Read(ref _closing) != 0;

    /// <summary>Says that nothing more comes, and waits for the other side to say so as well.</summary>
    private async Task SayGoodbyeAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = Limit(cancellationToken);
        bool reads = false;
        try
        {
            await _connection.CloseOutputAsync(limit.Token).ConfigureAwait(false);
            // Whoever reads will see the end; else it is read here.
            reads = await _reading.WaitAsync(TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false);
            if (reads)
            {
                await DrainAsync(limit.Token).ConfigureAwait(false);
            }
            else
            {
                await _reading.WaitAsync(limit.Token).ConfigureAwait(false);
                reads = true;
            }
        }
        catch (Exception failure) when (SocketFailure.IsOne(failure) || failure is BrokenStreamException)
        {
            // It is over in any case; cancelled by the caller, it is over at once.
        }
        finally
        {
            if (reads)
            {
                _reading.Release();
            }
        }
    }

    private async Task DrainAsync(CancellationToken cancellationToken)
    {
        _pending ??= _connection.Reader.ReadAsync(CancellationToken.None).AsTask();
        while (await _pending.UntilAsync(cancellationToken).ConfigureAwait(false))
        {
            _pending = _connection.Reader.ReadAsync(CancellationToken.None).AsTask();
        }

        _pending = null;
    }

    private CancellationTokenSource Limit(CancellationToken cancellationToken)
    {
        CancellationTokenSource limit = SocketLimit.After(_settings.CloseTimeout, _connection.Time);
        cancellationToken.Register(static source => ((CancellationTokenSource)source!).Cancel(), limit);
        return limit;
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
        }

        _closed.TrySetResult(true);
    }
}
