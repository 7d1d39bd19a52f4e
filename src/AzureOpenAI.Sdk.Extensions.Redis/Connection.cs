using StackExchange.Redis;

namespace AzureOpenAI.Sdk.Extensions.Redis;

/// <summary>A connection to Redis: one of our own, which is made in the background and never waited for, or one that the program has.</summary>
internal sealed class Connection
{
    private readonly Task<IConnectionMultiplexer> _made;
    private readonly bool _isOwn;

    private Connection(Task<IConnectionMultiplexer> made, bool isOwn) => (_made, _isOwn) = (made, isOwn);

    /// <summary>Gets the database, as soon as the first attempt to connect is over.</summary>
    internal async Task<IDatabase> GetDatabaseAsync(CancellationToken cancellationToken)
        => (await _made.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(false)).GetDatabase();

    internal static Connection Of(IConnectionMultiplexer connection) => new(Task.FromResult(connection), isOwn: false);

    /// <exception cref="ArgumentException">No server is named: such a connection would never be made, and nobody be told.</exception>
    internal static Connection Own(ConfigurationOptions configuration)
    {
        if (configuration.EndPoints.Count == 0)
        {
            throw new ArgumentException("The configuration names no server. Begin it with one, such as 'localhost:6379'.", nameof(configuration));
        }

        ConfigurationOptions own = configuration.Clone();
        // Commands that are kept back until there is a connection would be carried out long after anybody waits for them.
        own.BacklogPolicy = BacklogPolicy.FailFast;
        own.AbortOnConnectFail = false;
        own.ReconnectRetryPolicy = new LinearRetry(500);
        own.ConnectTimeout = Math.Min(own.ConnectTimeout, 1_000);
        return new(Task.Run(async () => (IConnectionMultiplexer)await ConnectionMultiplexer.ConnectAsync(own).ConfigureAwait(false)), isOwn: true);
    }

    /// <summary>Hears what is published, as soon as there is a connection and whenever there is one again.</summary>
    internal void Listen(RedisChannel channel, Action<RedisChannel, RedisValue> hear) => _ = Task.Run(async () =>
    {
        try
        {
            await (await _made.ConfigureAwait(false)).GetSubscriber().SubscribeAsync(channel, hear).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Cooldowns then come with the next lease.
        }
    });

    internal async Task CloseAsync(RedisChannel channel, Action<RedisChannel, RedisValue> hear)
    {
        if (_isOwn)
        {
            _ = _made.ContinueWith(static made => made.Status == TaskStatus.RanToCompletion ? made.GetAwaiter().GetResult().CloseAsync(allowCommandsToComplete: false) : Task.CompletedTask, TaskScheduler.Default);
        }
        else
        {
            await (await _made.ConfigureAwait(false)).GetSubscriber().UnsubscribeAsync(channel, hear, CommandFlags.FireAndForget).ConfigureAwait(false);
        }
    }
}
