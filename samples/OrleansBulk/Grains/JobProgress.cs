namespace Samples.OrleansBulk;

/// <summary>How far a job is.</summary>
[GenerateSerializer]
public sealed record JobProgress(
    [property: Id(0)] long Lines,
    [property: Id(1)] long Done,
    [property: Id(2)] long Failed,
    [property: Id(3)] int Shards,
    [property: Id(4)] int ShardsDone,
    [property: Id(5)] bool IsComplete);
