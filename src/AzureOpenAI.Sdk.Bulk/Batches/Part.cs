using AzureOpenAI.Sdk.Batch;

namespace AzureOpenAI.Sdk.Bulk.Batches;

/// <summary>Requests that go into one batch, and how far that is.</summary>
/// <param name="number">Its number within the run, from 1.</param>
/// <param name="round">How often its requests were put into a batch, this one counted.</param>
/// <param name="tokens">How many tokens it puts into the queue at most.</param>
/// <param name="lines">The numbers of its requests.</param>
internal sealed class Part(int number, int round, long tokens, LineRanges lines)
{
    public int Number => number;

    public int Round => round;

    public long Tokens => tokens;

    public LineRanges Lines => lines;

    /// <summary>Gets or sets the file of requests that was given to the service.</summary>
    public string? FileId { get; set; }

    /// <summary>Gets or sets the batch; null while there is none.</summary>
    public string? BatchId { get; set; }

    /// <summary>Gets or sets how often a batch was made of the file. A further one is made only when the one before was refused for the quota.</summary>
    public int Try { get; set; } = 1;

    /// <summary>Gets or sets how many of its requests had a result when the run began.</summary>
    public int Resumed { get; set; }

    /// <summary>Gets or sets whether it was a try for those of its requests that have no result; not so where the batch as a whole was refused.</summary>
    public bool Counts { get; set; } = true;

    /// <summary>Gets or sets what the service said last of the batch.</summary>
    public BatchResult? Last { get; set; }

    /// <summary>Gets or sets how long to wait until the batch is looked at again.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets when the batch is looked at again.</summary>
    public DateTimeOffset DueAt { get; set; }
}
