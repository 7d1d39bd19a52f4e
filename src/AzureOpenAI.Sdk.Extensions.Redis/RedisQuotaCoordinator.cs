using System.Globalization;
using AzureOpenAI.Sdk.Routing;
using StackExchange.Redis;

namespace AzureOpenAI.Sdk.Extensions.Redis;

/// <summary>
/// Shares the quota of deployments between processes through Redis 6.2 or later, or what speaks like it: leases of tokens and requests,
/// cooldowns, and how many processes there are. Set it as <see cref="RouteOptions.Coordinator"/>.
/// </summary>
/// <remarks>
/// Redis holds counts, ends of cooldowns and random names of processes; deployments are named by a hash. No endpoint, key, token, prompt or
/// reply gets there. Everything is counted by the server's clock. Dispose it before the program ends: what is leased and unused is given back.
/// </remarks>
public sealed class RedisQuotaCoordinator : IQuotaCoordinator, IAsyncDisposable, IDisposable
{
    /// <summary>For how long the greatest number of processes that was seen is kept: a wiped server knows of none at first.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(15);

    private readonly RedisQuotaOptions _options;
    private readonly Connection _connection;
    private readonly Headcount _headcount;
    private readonly List<IQuotaMember> _members = [];
    private readonly ITimer _heart;
    private readonly string _self = Guid.NewGuid().ToString("N");
    private int _isBeating;
    private int _isDisposed;

    /// <summary>Shares through a server of its own connection.</summary>
    /// <param name="configuration">Where Redis is, in the words of StackExchange.Redis: <c>my-cache.redis.azure.net:10000,ssl=true,password=…</c>.</param>
    /// <param name="options">How to share; null for the defaults.</param>
    /// <exception cref="ArgumentException">The configuration can't be read, or names no server.</exception>
    public RedisQuotaCoordinator(string configuration, RedisQuotaOptions? options = null)
        : this(ConfigurationOptions.Parse(Require.NotEmpty(configuration)), options)
    {
    }

    /// <summary>Shares through a server of its own connection.</summary>
    /// <param name="configuration">Where Redis is, and how to sign in. It is copied; commands are not kept back while there is no connection.</param>
    /// <param name="options">How to share; null for the defaults.</param>
    /// <exception cref="ArgumentException">The configuration names no server.</exception>
    public RedisQuotaCoordinator(ConfigurationOptions configuration, RedisQuotaOptions? options = null)
        : this(Connection.Own(Require.NotNull(configuration)), options)
    {
    }

    /// <summary>Shares through a connection that the program has already. It stays open when this is disposed.</summary>
    /// <param name="connection">The connection, best one with <see cref="BacklogPolicy.FailFast"/>.</param>
    /// <param name="options">How to share; null for the defaults.</param>
    public RedisQuotaCoordinator(IConnectionMultiplexer connection, RedisQuotaOptions? options = null)
        : this(Connection.Of(Require.NotNull(connection)), options)
    {
    }

    private RedisQuotaCoordinator(Connection connection, RedisQuotaOptions? options)
    {
        _options = options ?? new RedisQuotaOptions();
        _connection = connection;
        _headcount = new Headcount(_options.Replicas, Memory, _options.TimeProvider);
        _connection.Listen(Channel, Hear);
        _heart = _options.TimeProvider.CreateTimer(static self => ((RedisQuotaCoordinator)self!).Beat(), this, TimeSpan.Zero, _options.HeartbeatInterval);
    }

    /// <summary>Gets how many processes share: the most that were seen of late, and at least <see cref="RedisQuotaOptions.Replicas"/>.</summary>
    public int Replicas => _headcount.Value;

    private RedisChannel Channel => RedisChannel.Literal($"{_options.KeyPrefix}:cooldowns");

    /// <inheritdoc/>
    public void Join(IQuotaMember member)
    {
        Require.NotNull(member);
        lock (_members)
        {
            _members.Add(member);
        }
    }

    /// <inheritdoc/>
    public async Task<QuotaGrant> LeaseAsync(QuotaClaim claim, CancellationToken cancellationToken)
    {
        Require.NotNull(claim);
        RequireOpen();
        return await SendAsync(claim, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task PublishCooldownAsync(SharedCooldown cooldown, CancellationToken cancellationToken)
    {
        RequireOpen();
        long remaining = (long)Math.Ceiling(cooldown.Remaining.TotalMilliseconds);
        if (remaining > 0)
        {
            string health = LeaseWire.Write(cooldown.Health);
            IDatabase database = await _connection.GetDatabaseAsync(cancellationToken).ConfigureAwait(false);
            await Script.Cool.RunAsync(database, KeyOf(cooldown.Deployment), [remaining, health, (string)Channel!, $"{_self}|{cooldown.Deployment}|{health}|"]).ConfigureAwait(false);
        }
    }

    /// <summary>Gives back what is leased and unused, leaves, and closes the connection if it is its own. It waits for Redis for at most a second.</summary>
    /// <returns>The end of that.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1)
        {
            return;
        }

        _heart.Dispose();
        IQuotaMember[] members;
        lock (_members)
        {
            members = [.. _members];
        }

        List<Task> last = [.. members.SelectMany(static member => member.GiveBack()).Select(claim => SendAsync(claim, CancellationToken.None))];
        last.Add(SayAsync(silence: 0));
        try
        {
            await Task.WhenAll(last).WaitAsync(TimeSpan.FromSeconds(1), _options.TimeProvider, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // What could not be given back is free again when the window has passed.
            _ = Task.WhenAll(last).ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }

        await _connection.CloseAsync(Channel, Hear).ConfigureAwait(false);
    }

    /// <summary>As <see cref="DisposeAsync"/>.</summary>
    public void Dispose() => Task.Run(() => DisposeAsync().AsTask()).GetAwaiter().GetResult();

    private async Task<QuotaGrant> SendAsync(QuotaClaim claim, CancellationToken cancellationToken)
    {
        IDatabase database = await _connection.GetDatabaseAsync(cancellationToken).ConfigureAwait(false);
        RedisResult reply = await Script.Lease.RunAsync(database, KeyOf(claim.Deployment), LeaseWire.Write(claim, Guid.NewGuid().ToString("N"))).ConfigureAwait(false);
        return LeaseWire.Read(claim.Deployment, reply);
    }

    /// <summary>Names a deployment's key. What stands in braces decides which server of a cluster has it.</summary>
    private RedisKey KeyOf(string deployment) => $"{_options.KeyPrefix}:{{{deployment}}}";

    private async Task<int> SayAsync(long silence)
    {
        IDatabase database = await _connection.GetDatabaseAsync(CancellationToken.None).ConfigureAwait(false);
        return (int)await Script.Beat.RunAsync(database, $"{_options.KeyPrefix}:replicas", [_self, silence]).ConfigureAwait(false);
    }

    private void Beat()
    {
        if (Interlocked.Exchange(ref _isBeating, 1) == 0)
        {
            _ = BeatAsync();
        }
    }

    private async Task BeatAsync()
    {
        try
        {
            _headcount.Note(await SayAsync((long)_options.HeartbeatInterval.TotalMilliseconds * 5).ConfigureAwait(false));
        }
        catch (Exception)
        {
            // The number that was seen last holds until Redis is back.
        }
        finally
        {
            Volatile.Write(ref _isBeating, 0);
        }
    }

    private void Hear(RedisChannel channel, RedisValue message)
    {
        if (((string?)message)?.Split('|') is not [var sender, var deployment, var reason, var milliseconds, var end] || sender == _self
            || !LeaseWire.TryReadHealth(reason, out DeploymentHealth health)
            || !long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out long remaining)
            || !long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out long ends))
        {
            return;
        }

        IQuotaMember[] members;
        lock (_members)
        {
            members = [.. _members];
        }

        foreach (IQuotaMember member in members)
        {
            member.Cool(new SharedCooldown(deployment, health, TimeSpan.FromMilliseconds(remaining)) { Ends = ends });
        }
    }

    private void RequireOpen()
    {
        if (Volatile.Read(ref _isDisposed) == 1)
        {
            throw new ObjectDisposedException(nameof(RedisQuotaCoordinator));
        }
    }
}
