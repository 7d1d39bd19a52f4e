namespace Samples.OrleansBulk;

/// <summary>What is kept of a shard. Its results are in its journals, not here.</summary>
[GenerateSerializer]
public sealed class ShardState
{
    [Id(0)]
    public ShardJob? Shard { get; set; }

    [Id(1)]
    public bool IsDone { get; set; }

    [Id(2)]
    public long Failed { get; set; }
}
