namespace Samples.OrleansBulk;

/// <summary>What one shard is: a part of the input, as <c>BulkShard</c> has it, in a form that travels between silos.</summary>
[GenerateSerializer]
public sealed record ShardJob(
    [property: Id(0)] BulkJob Job,
    [property: Id(1)] string InputIdentity,
    [property: Id(2)] int Number,
    [property: Id(3)] long FirstLine,
    [property: Id(4)] long Offset,
    [property: Id(5)] int Lines);
