namespace Samples.OrleansBulk;

/// <summary>What is kept of a job.</summary>
[GenerateSerializer]
public sealed class JobState
{
    [Id(0)]
    public BulkJob? Job { get; set; }

    [Id(1)]
    public List<ShardJob> Shards { get; set; } = [];

    /// <summary>Gets or sets the shards that are done, with how many of their requests failed.</summary>
    [Id(2)]
    public Dictionary<int, long> Done { get; set; } = [];

    [Id(3)]
    public bool IsComplete { get; set; }
}
