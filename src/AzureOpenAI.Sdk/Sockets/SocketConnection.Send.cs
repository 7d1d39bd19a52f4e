using System.Net.WebSockets;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Streaming;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#endif

namespace AzureOpenAI.Sdk.Sockets;

/// <summary>Writes what is to be sent.</summary>
/// <typeparam name="T">What it is made of.</typeparam>
internal delegate void SocketWriter<T>(PooledBuffer buffer, T value);

internal sealed partial class SocketConnection
{
    /// <summary>A larger buffer is not kept for messages that will not come again.</summary>
    private const int LargestKept = 1024 * 1024;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly PooledBuffer _outgoing = new();
    private readonly ITimer _stuck;
    private volatile bool _isStuck;

    /// <summary>Writes a message into the one buffer of the socket and sends it from there. Messages of many threads go one after another.</summary>
    /// <exception cref="BrokenStreamException">The socket is broken or closed, or the other side does not read.</exception>
#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
#endif
    internal async ValueTask SendAsync<T>(SocketWriter<T> write, T value, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            write(_outgoing, value);
            // Half a message can't be taken back: what is on its way is sent, within the limit for one that is stuck.
            await SendOutgoingAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (_isStuck && SocketFailure.IsOne(failure))
        {
            throw new BrokenStreamException(SocketFailure.Silent(_call.Limits.Idle, Response));
        }
        catch (Exception failure) when (SocketFailure.IsOne(failure))
        {
            throw new BrokenStreamException(Socket.CloseStatus is null ? SocketFailure.Broken(failure, Response) : SocketFailure.Closed(Socket, Response, Secret));
        }
        finally
        {
            _outgoing.Clear(keep: _outgoing.Capacity <= LargestKept);
            _turn.Release();
        }
    }

    /// <summary>Gives the buffer back, unless somebody writes into it: then it is left to the collector.</summary>
    private void ReleaseOutgoing()
    {
        if (_turn.Wait(0, CancellationToken.None))
        {
            _outgoing.Clear(keep: false);
            _turn.Release();
        }
    }

    /// <summary>Says that nothing more will be sent.</summary>
    internal async Task CloseOutputAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

#if NET8_0_OR_GREATER
    private ValueTask SendOutgoingAsync()
    {
        ValueTask sending = Socket.SendAsync(_outgoing.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        return sending.IsCompleted ? sending : AwaitAsync(sending);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask AwaitAsync(ValueTask sending)
#else
    private async ValueTask SendOutgoingAsync()
        => await AwaitAsync(Socket.SendAsync(_outgoing.WrittenSegment, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None)).ConfigureAwait(false);

    private async ValueTask AwaitAsync(Task sending)
#endif
    {
        _stuck.Change(Bounded(_call.Limits.Idle), Timeout.InfiniteTimeSpan);
        try
        {
            await sending.ConfigureAwait(false);
        }
        finally
        {
            _stuck.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>No timer takes more than some weeks.</summary>
    private static TimeSpan Bounded(TimeSpan limit) => limit < TimeSpan.FromDays(24) ? limit : Timeout.InfiniteTimeSpan;

    private void OnStuck()
    {
        _isStuck = true;
        Socket.Abort();
    }
}
