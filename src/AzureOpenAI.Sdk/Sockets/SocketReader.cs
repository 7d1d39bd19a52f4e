using System.Buffers;
using System.Net.WebSockets;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Streaming;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#endif

namespace AzureOpenAI.Sdk.Sockets;

/// <summary>Reads whole messages into one buffer that grows with them: what is parsed is parsed from there.</summary>
internal sealed class SocketReader(WebSocket socket, int maxBytes)
{
    private const int Smallest = 16 * 1024;

    /// <summary>A larger buffer is not kept for messages that will not come again.</summary>
    private const int LargestKept = 1024 * 1024;

    private byte[] _buffer = [];
    private int _length;

    internal WebSocket Socket => socket;

    /// <summary>Gets the message that was read last, valid until the next is read.</summary>
    internal ReadOnlyMemory<byte> Message => _buffer.AsMemory(0, _length);

    /// <summary>Reads a message. Cancelling ends the socket: half a message can't be given back.</summary>
    /// <returns>Whether there was one; otherwise the other side has closed.</returns>
    /// <exception cref="BrokenStreamException">The message is too large.</exception>
#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    internal async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (_buffer.Length > LargestKept)
        {
            Release();
        }

        _length = 0;
        while (true)
        {
            Grow();
#if NET8_0_OR_GREATER
            ValueWebSocketReceiveResult received = await socket.ReceiveAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
#else
            WebSocketReceiveResult received = await socket.ReceiveAsync(new ArraySegment<byte>(_buffer, _length, _buffer.Length - _length), cancellationToken).ConfigureAwait(false);
#endif
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return false;
            }

            _length += received.Count;
            if (received.EndOfMessage)
            {
                return true;
            }

            if (_length >= maxBytes)
            {
                throw new BrokenStreamException(Malformed.TooLarge(null, maxBytes, nameof(ResponseLimits.MaxEventBytes)));
            }
        }
    }

    /// <summary>Gives the buffer back. Only the one who reads may do so.</summary>
    internal void Release()
    {
        _length = 0;
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private void Grow()
    {
        if (_length < _buffer.Length)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(Smallest, _buffer.Length * 2));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
    }
}
