namespace Samples.OrleansBulk;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard} stopped; the next reminder goes on with it.")]
    public static partial void ShardStopped(this ILogger log, int shard, Exception failure);
}
