namespace AzureOpenAI.Sdk.Batch;

/// <summary>A line of a batch's file that can't be read. The message says where and why, and shows nothing of the line.</summary>
public sealed class BatchLineException : FormatException
{
    internal BatchLineException(int line, string reason, Exception? cause = null)
        : base(FormattableString.Invariant($"Line {line} of the batch's file {reason}"), cause)
        => Line = line;

    /// <summary>Gets the line's number, from 1.</summary>
    public int Line { get; }
}
