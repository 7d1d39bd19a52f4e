using System.Buffers;

namespace AzureOpenAI.Sdk.Streaming;

/// <summary>
/// Cuts the bytes of a stream into server-sent events, wherever the network cut them. It never reconnects and never decodes: an event's
/// data stays where it arrived, as bytes.
/// </summary>
/// <remarks>
/// After the HTML standard (server-sent events): lines end with LF, CRLF or CR; a byte order mark at the start is skipped; comments and
/// unknown fields are ignored; several data lines are joined by LF. Beyond it: a line <c>[DONE]</c> without a field name is taken as data,
/// since some gateways write it so, and an event without its empty line at the end of the stream is reported and not dropped.
/// </remarks>
internal sealed class SseReader(int maxEventBytes) : IDisposable
{
    private const int FirstBuffer = 8 * 1024;

    /// <summary>Larger buffers are rare and are not kept for others.</summary>
    private const int LargestPooled = 1024 * 1024;
    private const byte Cr = (byte)'\r';
    private const byte Lf = (byte)'\n';

    private byte[] _buffer = [];
    private int _end;

    /// <summary>Where the event begins that is not complete yet.</summary>
    private int _event;

    /// <summary>Where the line begins that is not complete yet.</summary>
    private int _line;

    /// <summary>How far the line was searched for its end.</summary>
    private int _searched;
    private bool _started;
    private bool _skipLf;
    private bool _tooLarge;

    /// <summary>Whether the event in the fields below was handed out, and may be forgotten.</summary>
    private bool _dispatched;
    private int _dataLines;
    private int _dataStart;
    private int _dataLength;

    /// <summary>The data of an event with several lines of it.</summary>
    private byte[] _joined = [];
    private int _typeStart;
    private int _typeLength;

    /// <summary>Gets the data of the event that was read last. It is valid until the next read.</summary>
    internal ReadOnlySpan<byte> Data => (_dataLines > 1 ? _joined : _buffer).AsSpan(_dataStart, _dataLength);

    /// <summary>Gets the name of the event that was read last; empty when it has none.</summary>
    internal ReadOnlySpan<byte> EventType => _buffer.AsSpan(_typeStart, _typeLength);

    /// <summary>Gets whether there is a part of an event that never ended. A comment is none.</summary>
    internal bool HasPart => _dataLines > 0 || (_end > _line && _buffer[_line] != ':');

    /// <summary>Gets whether an event is larger than the limit.</summary>
    internal bool IsTooLarge => _tooLarge || _end - _event > maxEventBytes;

    /// <summary>Gets the size of the memory in use.</summary>
    internal int Capacity => _buffer.Length + _joined.Length;

    /// <summary>Gets the room for the next bytes of the network, growing it as far as the limit allows.</summary>
    internal ArraySegment<byte> Room()
    {
        if (_end == _buffer.Length)
        {
            MakeRoom();
        }

        return new ArraySegment<byte>(_buffer, _end, _buffer.Length - _end);
    }

    /// <summary>Takes the bytes that were written into the room.</summary>
    internal void Take(int count) => _end += count;

    /// <summary>Reads the next event, if all of it is here.</summary>
    internal bool TryRead()
    {
        if (_dispatched)
        {
            Forget();
        }

        while (!_tooLarge && TryReadLine(out int start, out int length))
        {
            if (length > 0 ? TakeLine(start, length) : _dataLines > 0)
            {
                // Measured here as well, so that it does not depend on how the network cut it.
                _tooLarge = _line - _event > maxEventBytes;
                return _dispatched = !_tooLarge;
            }

            if (length == 0)
            {
                Forget();
            }
        }

        return false;
    }

    /// <summary>Takes what is left at the stream's end as an event, although its empty line is missing.</summary>
    internal bool TryReadLast()
    {
        if (_end > _line)
        {
            TakeLine(_line, _end - _line);
            _line = _searched = _end;
        }

        return _dispatched = _dataLines > 0;
    }

    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        Forget();
        _end = _event = _line = _searched = 0;
        Return(buffer);
    }

    private bool TryReadLine(out int start, out int length)
    {
        (start, length) = (0, 0);
        if (!_started && !SkipByteOrderMark())
        {
            return false;
        }

        if (_skipLf && _end > _line)
        {
            SkipLf();
        }

        int found = _buffer.AsSpan(_searched, _end - _searched).IndexOfAny(Lf, Cr);
        if (found < 0)
        {
            _searched = _end;
            return false;
        }

        int at = _searched + found;
        (start, length) = (_line, at - _line);
        _skipLf = _buffer[at] == Cr;
        _line = _searched = at + 1;
        return true;
    }

    /// <summary>Skips the second half of a CRLF.</summary>
    private void SkipLf()
    {
        _skipLf = false;
        if (_buffer[_line] != Lf)
        {
            return;
        }

        _line++;
        _searched = Math.Max(_searched, _line);
        ForgetLinesInFront();
    }

    /// <summary>Takes a line that is not empty.</summary>
    /// <returns>Whether it is an event by itself.</returns>
    private bool TakeLine(int start, int length)
    {
        ReadOnlySpan<byte> line = _buffer.AsSpan(start, length);
        int colon = line.IndexOf((byte)':');
        int value = colon < 0 ? length : colon + 1;
        if (value < length && line[value] == ' ')
        {
            value++;
        }

        ReadOnlySpan<byte> name = colon < 0 ? line : line.Slice(0, colon);
        if (name.SequenceEqual("data"u8))
        {
            AddData(start + value, length - value);
        }
        else if (name.SequenceEqual("event"u8))
        {
            (_typeStart, _typeLength) = value == length ? (0, 0) : (start + value, length - value);
        }
        else if (colon < 0 && _dataLines == 0 && name.SequenceEqual("[DONE]"u8))
        {
            AddData(start, length);
            return true;
        }

        ForgetLinesInFront();
        return false;
    }

    private void AddData(int start, int length)
    {
        if (_dataLines++ == 0)
        {
            (_dataStart, _dataLength) = (start, length);
            return;
        }

        int needed = _dataLength + 1 + length;
        if (_joined.Length < needed)
        {
            Array.Resize(ref _joined, Math.Max(needed, Math.Min(_joined.Length * 2, maxEventBytes)));
        }

        if (_dataLines == 2)
        {
            _buffer.AsSpan(_dataStart, _dataLength).CopyTo(_joined);
        }

        _joined[_dataLength] = Lf;
        _buffer.AsSpan(start, length).CopyTo(_joined.AsSpan(_dataLength + 1));
        (_dataStart, _dataLength) = (0, needed);
    }

    /// <summary>Comments and unknown fields in front of an event need not be kept.</summary>
    private void ForgetLinesInFront()
    {
        if (_dataLines == 0 && _typeLength == 0)
        {
            _event = _line;
        }
    }

    private void Forget()
    {
        _dispatched = false;
        _event = _line;
        _dataLines = _dataStart = _dataLength = _typeStart = _typeLength = 0;
        if (_joined.Length > LargestPooled)
        {
            _joined = [];
        }

        if (_line == _end)
        {
            _event = _line = _searched = _end = 0;
        }
    }

    private bool SkipByteOrderMark()
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        int known = Math.Min(_end, mark.Length);
        if (!_buffer.AsSpan(0, known).SequenceEqual(mark.Slice(0, known)))
        {
            _started = true;
        }
        else if (known == mark.Length)
        {
            _started = true;
            _event = _line = _searched = mark.Length;
        }

        return _started;
    }

    private void MakeRoom()
    {
        int kept = _end - _event;
        int most = (int)Math.Min((long)maxEventBytes + 1, int.MaxValue - 64);
        bool grows = kept >= _buffer.Length / 2 && _buffer.Length < most || _buffer.Length == 0;
        byte[] target = grows ? Rent((int)Math.Max(FirstBuffer, Math.Min(_buffer.Length * 2L, most))) : _buffer;
        Buffer.BlockCopy(_buffer, _event, target, 0, kept);
        _line -= _event;
        _searched -= _event;
        _dataStart -= _dataLines == 1 ? _event : 0;
        _typeStart -= _typeLength > 0 ? _event : 0;
        _end = kept;
        _event = 0;
        if (grows)
        {
            Return(_buffer);
            _buffer = target;
        }
    }

    private static byte[] Rent(int size) => size <= LargestPooled ? ArrayPool<byte>.Shared.Rent(size) : new byte[size];

    private static void Return(byte[] buffer)
    {
        if (buffer.Length is > 0 and <= LargestPooled)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
