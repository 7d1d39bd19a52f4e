using System.Buffers;

namespace AzureOpenAI.Sdk.Estimation.Json;

/// <summary>Reads a stream line by line, with no more memory than the longest line needs. A line that is too long is passed over.</summary>
internal sealed class LineReader(Stream stream, int mostLineBytes) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(64 * 1_024);
    private int _start;
    private int _end;
    private bool _isOver;

    /// <summary>Gets the line without its end; empty when it is too long.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Gets the number of the line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Gets where the line begins, in bytes from 0.</summary>
    public long Offset { get; private set; }

    public bool IsTooLong { get; private set; }

    /// <summary>Gets how many bytes were read and given out.</summary>
    public long Position { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <returns>Whether there was one.</returns>
    public async ValueTask<bool> ReadAsync(bool async, CancellationToken cancellationToken)
    {
        (Offset, IsTooLong, Line) = (Position, false, default);
        int looked = 0;
        while (true)
        {
            int length = _buffer.AsSpan(_start + looked, _end - _start - looked).IndexOf((byte)'\n');
            if (length >= 0)
            {
                Take(looked + length, end: 1);
                return true;
            }

            looked = _end - _start;
            if (_isOver)
            {
                if (looked == 0 && !IsTooLong)
                {
                    return false;
                }

                Take(looked, end: 0);
                return true;
            }

            if (looked > mostLineBytes)
            {
                (IsTooLong, Position, _start, _end, looked) = (true, Position + looked, 0, 0, 0);
            }

            await FillAsync(async, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Take(int length, int end)
    {
        Line = IsTooLong ? default : _buffer.AsMemory(_start, length);
        if (length > mostLineBytes)
        {
            (IsTooLong, Line) = (true, default);
        }

        _start += length + end;
        Position += length + end;
        Number++;
    }

    private async ValueTask FillAsync(bool async, CancellationToken cancellationToken)
    {
        MakeRoom();
        cancellationToken.ThrowIfCancellationRequested();
        int room = _buffer.Length - _end;
#if NET
        int read = async
            ? await stream.ReadAsync(_buffer.AsMemory(_end, room), cancellationToken).ConfigureAwait(false)
            : stream.Read(_buffer, _end, room);
#else
        int read = async
            ? await stream.ReadAsync(_buffer, _end, room, cancellationToken).ConfigureAwait(false)
            : stream.Read(_buffer, _end, room);
#endif
        _end += read;
        _isOver = read == 0;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
