namespace AzureOpenAI.Sdk.Bulk;

/// <summary>
/// A journal can't be gone on with, and nothing was sent; or it can't be written any more, as on a full disk: what is in it stays, and the run
/// can be gone on with when the cause is mended.
/// </summary>
public sealed class BulkJournalException : IOException
{
    internal BulkJournalException(string message, long line = 0, Exception? cause = null)
        : base(message, cause)
        => Line = line;

    /// <summary>Gets the line that is damaged, from 1; 0 when it is the journal as a whole.</summary>
    public long Line { get; }
}
