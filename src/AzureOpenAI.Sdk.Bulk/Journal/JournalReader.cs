namespace AzureOpenAI.Sdk.Bulk.Journal;

/// <summary>Reads a journal line by line, with its places in the file. What is damaged is told apart: a torn end is usual after a kill, a hole is not.</summary>
internal sealed class JournalReader(Stream stream)
{
    private readonly LineScanner _lines = new(stream);

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
        if (!_lines.Read())
        {
            return false;
        }

        if (!_lines.HasEnd)
        {
            IsTorn = true;
            return false;
        }

        Number++;
        if (!JournalLine.TryOpen(_lines.Line.Span, out _))
        {
            IsTorn = true;
            return _lines.Read()
                ? throw new BulkJournalException(FormattableString.Invariant($"Line {Number} of the journal is damaged, and whole lines follow it: the file was changed by something else. Restore it from a copy, or begin anew with another journal."), Number)
                : false;
        }

        (Offset, WholeLength) = (_lines.Offset, _lines.Position);
        Json = _lines.Line.Slice(JournalLine.Prefix);
        return true;
    }
}
