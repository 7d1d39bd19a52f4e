namespace Samples.OrleansBulk;

/// <summary>A shard of a job: it works in the background, in whichever silo it is.</summary>
public interface IShardGrain : IGrainWithStringKey
{
    /// <summary>Sees to it that the shard is worked on until it is done, whatever happens to the silo.</summary>
    [Alias("Run")]
    Task RunAsync(ShardJob shard);
}
