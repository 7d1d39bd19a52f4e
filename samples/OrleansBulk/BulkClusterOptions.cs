namespace Samples.OrleansBulk;

/// <summary>How the silos work.</summary>
public sealed class BulkClusterOptions
{
    /// <summary>Gets the deployment for all requests.</summary>
    public required string Deployment { get; init; }

    /// <summary>Gets how many requests of a shard are under way at most.</summary>
    public int ParallelPerShard { get; init; } = 8;

    /// <summary>Gets how long it takes at most until a shard is taken up again whose silo is gone, once that is known. Orleans wants a minute or more, unless told otherwise.</summary>
    public TimeSpan ReminderPeriod { get; init; } = TimeSpan.FromMinutes(1);
}
