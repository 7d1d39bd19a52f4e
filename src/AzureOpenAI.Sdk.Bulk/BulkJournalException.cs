namespace AzureOpenAI.Sdk.Bulk;

/// <summary>A journal can't be gone on with. Nothing was sent, and the file is as it was.</summary>
public sealed class BulkJournalException : IOException
{
    internal BulkJournalException(string message, long line = 0)
        : base(message)
        => Line = line;

    /// <summary>Gets the line that is damaged, from 1; 0 when it is the journal as a whole.</summary>
    public long Line { get; }
}
