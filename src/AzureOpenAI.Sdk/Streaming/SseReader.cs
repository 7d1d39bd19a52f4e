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
    private const byte Cr = (byte)'\r';
    private const byte Lf = (byte)'\n';

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int _end;

    /// <summary>Where the event begins that is not complete yet.</summary>
    private int _event;

    /// <summary>Where the line begins that is not complete yet.</summary>
    private int _line;

    /// <summary>How far the line was searched for its end.</summary>
    private int _searched;
    private bool _started;
    private bool _skipLf;

    /// <summary>Whether the event in the fields below was handed out, and may be forgotten.</summary>
    private bool _dispatched;
    private int _dataLines;
    private int _dataStart;
    private int _dataLength;
    private byte[]? _joined;
    private int _typeStart;
    private int _typeLength;

    /// <summary>Gets the data of the event that was read last. It is valid until the next read.</summary>
    internal ReadOnlySpan<byte> Data => (_joined ?? _buffer).AsSpan(_dataStart, _dataLength);

    /// <summary>Gets the name of the event that was read last; empty when it has none.</summary>
    internal ReadOnlySpan<byte> EventType => _buffer.AsSpan(_typeStart, _typeLength);

    /// <summary>Gets whether there is a part of an event that never ended.</summary>
    internal bool HasPart => _dataLines > 0 || _end > _line;

    /// <summary>Gets whether an event is larger than the limit.</summary>
    internal bool IsTooLarge => _end - _event > maxEventBytes;

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

        while (TryReadLine(out int start, out int length))
        {
            if (length == 0)
            {
                if (_dataLines > 0)
                {
                    _dispatched = true;
                    return true;
                }

                Forget();
            }
            else if (TakeLine(start, length))
            {
                _dispatched = true;
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _end = _event = _line = _searched = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
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
            _skipLf = false;
            if (_buffer[_line] == Lf)
            {
                _line++;
                _searched = Math.Max(_searched, _line);
                if (_dataLines == 0)
                {
                    _event = _line;
                }
            }
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
            (_typeStart, _typeLength) = (start + value, length - value);
        }
        else if (name.SequenceEqual("[DONE]"u8) && colon < 0)
        {
            AddData(start, length);
            return true;
        }
        else if (_dataLines == 0 && _typeLength == 0)
        {
            // Comments and unknown fields in front of an event need not be kept.
            _event = _line;
        }

        return false;
    }

    private void AddData(int start, int length)
    {
        if (_dataLines++ == 0)
        {
            (_dataStart, _dataLength) = (start, length);
            return;
        }

        byte[] joined = new byte[_dataLength + 1 + length];
        Data.CopyTo(joined);
        joined[_dataLength] = Lf;
        _buffer.AsSpan(start, length).CopyTo(joined.AsSpan(_dataLength + 1));
        (_joined, _dataStart, _dataLength) = (joined, 0, joined.Length);
    }

    private void Forget()
    {
        _dispatched = false;
        _event = _line;
        _dataLines = _dataStart = _dataLength = _typeStart = _typeLength = 0;
        _joined = null;
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
        byte[] target = kept > _buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent(_buffer.Length * 2) : _buffer;
        Buffer.BlockCopy(_buffer, _event, target, 0, kept);
        _line -= _event;
        _searched -= _event;
        _dataStart -= _joined is null && _dataLines > 0 ? _event : 0;
        _typeStart -= _typeLength > 0 ? _event : 0;
        _end = kept;
        _event = 0;
        if (!ReferenceEquals(target, _buffer))
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = target;
        }
    }
}
