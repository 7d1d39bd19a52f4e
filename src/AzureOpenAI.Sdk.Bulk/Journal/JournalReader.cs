namespace AzureOpenAI.Sdk.Bulk.Journal;

/// <summary>Reads a journal line by line, with its places in the file. What is damaged is told apart: a torn end is usual after a kill, a hole is not.</summary>
internal sealed class JournalReader(Stream stream)
{
    private byte[] _buffer = new byte[1 << 20];
    private int _start;
    private int _end;

    /// <summary>Gets where the line begins that was read last.</summary>
    public long Offset { get; private set; }

    /// <summary>Gets where the next one begins: the end of what is whole.</summary>
    public long WholeLength { get; private set; }

    /// <summary>Gets the number of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Gets whether something stands behind the last whole line.</summary>
    public bool IsTorn { get; private set; }

    /// <summary>Gets the JSON of the line that was read last; it is valid until the next is read.</summary>
    public ReadOnlyMemory<byte> Json { get; private set; }

    /// <summary>Reads the next whole line.</summary>
    /// <returns>Whether there was one; false too at a torn end.</returns>
    /// <exception cref="BulkJournalException">A line is damaged, and others follow it.</exception>
    public bool Read()
    {
        int length = NextLength();
        if (length < 0)
        {
            IsTorn = _end > _start;
            return false;
        }

        Number++;
        ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, length);
        if (!JournalLine.TryOpen(line.Span, out _))
        {
            _start += length + 1;
            IsTorn = true;
            return NextLength() < 0 && _end == _start
                ? false
                : throw new BulkJournalException(FormattableString.Invariant($"Line {Number} of the journal is damaged, and whole lines follow it: the file was changed by something else. Restore it from a copy, or begin anew with another journal."), Number);
        }

        Offset = WholeLength;
        WholeLength += length + 1;
        _start += length + 1;
        Json = line.Slice(JournalLine.Prefix);
        return true;
    }

    /// <returns>How long the next line is without its end; -1 when no end comes.</returns>
    private int NextLength()
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
            if (_start > 0)
            {
                _buffer.AsSpan(_start, searched).CopyTo(_buffer);
                (_start, _end) = (0, searched);
            }

            if (_end == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            int read = stream.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0)
            {
                return -1;
            }

            _end += read;
        }
    }
}
