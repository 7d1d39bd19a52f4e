namespace Samples.OrleansBulk;

/// <summary>A job: which shards it has, and which of them are done.</summary>
public interface IJobGrain : IGrainWithStringKey
{
    /// <summary>Begins the job. A second call for the same job changes nothing.</summary>
    [Alias("Start")]
    Task StartAsync(BulkJob job);

    /// <summary>Is told by a shard how far it is.</summary>
    [Alias("Tell")]
    Task TellAsync(int shard, long done, long failed, bool isComplete);

    [Alias("GetProgress")]
    Task<JobProgress> GetProgressAsync();
}
