namespace AzureOpenAI.Sdk.Extensions.Redis;

/// <summary>How processes share quota through Redis.</summary>
public sealed class RedisQuotaOptions
{
    /// <summary>Gets or sets what the names of all keys and of the channel begin with. Processes with the same prefix share.</summary>
    /// <value>The default is <c>aoai</c>.</value>
    public string KeyPrefix { get; set => field = Require.NotEmpty(value); } = "aoai";

    /// <summary>
    /// Gets or sets how many processes there are at least. While Redis can't be reached each keeps to its part of the limit, and a process that
    /// has never reached Redis knows nothing but this number.
    /// </summary>
    /// <value>The default is 1.</value>
    public int Replicas { get; set => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), "There is at least one process: this one."); } = 1;

    /// <summary>Gets or sets how often this process says that it is alive. One that has not for five times as long is not counted any more.</summary>
    /// <value>The default is one second.</value>
    public TimeSpan HeartbeatInterval { get; set => field = value >= TimeSpan.FromMilliseconds(50) ? value : throw new ArgumentOutOfRangeException(nameof(value), "Redis would have little else to do. Take 50 ms or more."); } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets the clock of the heartbeats. What is counted in Redis goes by the server's own clock.</summary>
    public TimeProvider TimeProvider { get; set => field = Require.NotNull(value); } = TimeProvider.System;
}
