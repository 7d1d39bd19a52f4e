using System.Buffers;

namespace AzureOpenAI.Sdk.Content;

/// <summary>Reads a file of lines through one buffer, which is as large as its longest line. Empty lines and a byte order mark are passed over.</summary>
internal sealed class LineReader(Stream stream, int longestLine) : IDisposable
{
    private const int FirstBuffer = 64 * 1024;
    private const byte LineEnd = (byte)'\n';

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int _start;
    private int _end;
    private int _lineStart;
    private int _lineLength;
    private bool _isAtEnd;

    /// <summary>Gets the number of the line that was read last, from 1.</summary>
    internal int Number { get; private set; }

    /// <summary>Gets the line that was read last, without its end; it is valid until the next is read.</summary>
    internal ReadOnlySpan<byte> Line => _buffer.AsSpan(_lineStart, _lineLength);

    /// <summary>Gets whether the line that was read last is longer than allowed; its bytes were passed over.</summary>
    internal bool IsTooLong { get; private set; }

    /// <summary>Reads the next line that is not empty.</summary>
    internal async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (await ReadAnyAsync(cancellationToken).ConfigureAwait(false))
        {
            Trim();
            if (_lineLength > 0 || IsTooLong)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async ValueTask<bool> ReadAnyAsync(CancellationToken cancellationToken)
    {
        IsTooLong = false;
        int searched = _start;
        while (true)
        {
            int found = _buffer.AsSpan(searched, _end - searched).IndexOf(LineEnd);
            if (found >= 0)
            {
                Take(searched + found, searched + found + 1);
                return true;
            }

            searched = _end;
            if (_isAtEnd)
            {
                bool any = _end > _start || IsTooLong;
                Take(_end, _end);
                Number -= any ? 0 : 1;
                return any;
            }

            if (_end - _start > longestLine)
            {
                // The rest of the line is read and forgotten, so that the next one can be read.
                IsTooLong = true;
                _start = _end;
            }

            int kept = _end - _start;
            MakeRoom();
            searched = kept;
            int count = await stream.ReadAsync(_buffer, _end, _buffer.Length - _end, cancellationToken).ConfigureAwait(false);
            _end += count;
            _isAtEnd = count == 0;
        }
    }

    private void Take(int end, int next)
    {
        (_lineStart, _lineLength, _start) = (_start, IsTooLong ? 0 : end - _start, next);
        Number++;
    }

    private void Trim()
    {
        if (Number == 1 && Line.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            (_lineStart, _lineLength) = (_lineStart + 3, _lineLength - 3);
        }

        while (_lineLength > 0 && _buffer[_lineStart + _lineLength - 1] is (byte)'\r' or (byte)' ' or (byte)'\t')
        {
            _lineLength--;
        }
    }

    private void MakeRoom()
    {
        int kept = _end - _start;
        byte[] target = kept * 2 > _buffer.Length ? ArrayPool<byte>.Shared.Rent(_buffer.Length * 2) : _buffer;
        _buffer.AsSpan(_start, kept).CopyTo(target);
        if (!ReferenceEquals(target, _buffer))
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = target;
        }

        (_start, _end) = (0, kept);
    }
}
