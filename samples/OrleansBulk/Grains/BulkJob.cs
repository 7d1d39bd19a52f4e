namespace Samples.OrleansBulk;

/// <summary>What is to be done. The paths are on a disk that all silos share.</summary>
[GenerateSerializer]
public sealed record BulkJob(
    [property: Id(0)] string InputPath,
    [property: Id(1)] string Folder,
    [property: Id(2)] string OutputPath,
    [property: Id(3)] int LinesPerShard);
