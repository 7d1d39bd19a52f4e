using AzureOpenAI.Sdk.Bulk.Journal;

namespace AzureOpenAI.Sdk.Bulk.Batches;

/// <summary>The requests that have no result and are in no batch, and how they are made into parts.</summary>
internal sealed class Pool(RequestIndex index, BulkJournal journal, PartLimits limits)
{
    private readonly byte[] _rounds = new byte[index.Count];
    private readonly bool[] _taken = new bool[index.Count];
    private int _first;

    /// <summary>Notes that a part has its requests.</summary>
    public void Take(Part part)
    {
        foreach (long number in LinesOf(part))
        {
            _taken[number] = true;
        }
    }

    /// <summary>Takes back those requests of an ended part that have no result.</summary>
    public void Return(Part part)
    {
        foreach (long number in LinesOf(part))
        {
            _taken[number] = false;
            _first = Math.Min(_first, (int)number);
            _rounds[number] = part.Counts ? (byte)Math.Min(part.Round, byte.MaxValue - 1) : _rounds[number];
        }
    }

    /// <summary>Finds the next part: requests of one kind, in their order, as many as a batch takes and the quota leaves room for.</summary>
    /// <param name="freeTokens">How many tokens the quota leaves room for.</param>
    /// <returns>The part, and whether there was no room for all that a batch takes; null when no request is left, or not even one has room.</returns>
    public (LineRanges Lines, int Round, long Tokens, bool IsCut)? Next(long freeTokens)
    {
        while (_first < index.Count && !IsFree(_first))
        {
            _first++;
        }

        if (_first == index.Count)
        {
            return null;
        }

        var lines = new LineRanges();
        (long tokens, long bytes, bool isCut) = (0, 0, false);
        for (int number = _first; number < index.Count && lines.Count < limits.Lines; number++)
        {
            if (!IsFree(number) || _rounds[number] != _rounds[_first] || !index.AreTogether(number, _first))
            {
                continue;
            }

            if (bytes + index.BytesOf(number) > limits.Bytes)
            {
                break;
            }

            if (tokens + index.TokensOf(number) > freeTokens)
            {
                isCut = true;
                break;
            }

            lines.Add(number);
            (tokens, bytes) = (tokens + index.TokensOf(number), bytes + index.BytesOf(number));
        }

        return lines.Count == 0 ? null : (lines, _rounds[_first] + 1, tokens, isCut);
    }

    private LineRanges LinesOf(Part part) => part.Lines.Last < index.Count ? part.Lines
        : throw new BulkJournalException("The journal is of a run with more requests than came now. Give the same requests in the same order, or name another journal. Nothing was sent.");

    private bool IsFree(int number) => !_taken[number] && !journal.IsDone(number);
}
