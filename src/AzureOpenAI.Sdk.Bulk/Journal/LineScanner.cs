namespace AzureOpenAI.Sdk.Bulk.Journal;

/// <summary>Reads a file line by line as bytes, with the places where the lines stand in it.</summary>
internal sealed class LineScanner(Stream stream)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private int _next;

    /// <summary>Gets where the line begins that was read last.</summary>
    public long Offset { get; private set; }

    /// <summary>Gets where the next one begins.</summary>
    public long Position { get; private set; }

    /// <summary>Gets whether an end of line follows it: not so at the end of a file that was cut.</summary>
    public bool HasEnd { get; private set; }

    /// <summary>Gets the line that was read last, without its end; it is valid until the next is read.</summary>
    public Memory<byte> Line { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Read()
    {
        _start = _next;
        int length = FindEnd();
        HasEnd = length >= 0;
        length = HasEnd ? length : _end - _start;
        _next = _start + length + (HasEnd ? 1 : 0);
        Offset = Position;
        Position += _next - _start;
        Line = _buffer.AsMemory(_start, length);
        return _next > _start;
    }

    /// <returns>How long the next line is; -1 when no end comes.</returns>
    private int FindEnd()
    {
        int searched = 0;
        while (true)
        {
            int found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                return searched + found;
            }

            searched = _end - _start;
            MakeRoom();
            int read = stream.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0)
            {
                return -1;
            }

            _end += read;
        }
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
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }
}
