using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using StackExchange.Redis;

namespace Samples.OrleansBulk;

/// <summary>Sets up a silo.</summary>
public static class BulkCluster
{
    /// <summary>Adds what the grains need.</summary>
    public static ISiloBuilder AddBulk(this ISiloBuilder silo, AzureOpenAIClient client, BulkClusterOptions options)
    {
        silo.Services.AddSingleton(client).AddSingleton(options);
        return silo.AddReminders().Configure<ReminderOptions>(reminders =>
            reminders.MinimumReminderPeriod = options.ReminderPeriod < reminders.MinimumReminderPeriod ? options.ReminderPeriod : reminders.MinimumReminderPeriod);
    }

    /// <summary>Keeps everything in memory: for one silo, which is enough to see how it works.</summary>
    public static ISiloBuilder UseMemory(this ISiloBuilder silo) => silo.UseLocalhostClustering().AddMemoryGrainStorageAsDefault().UseInMemoryReminderService();

    /// <summary>Keeps members, state and reminders in Redis: for many silos, on one machine or on many.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="redis">The server, such as <c>localhost:6379</c>.</param>
    /// <param name="number">The silo's number on this machine, from 0: it decides its ports.</param>
    public static ISiloBuilder UseRedis(this ISiloBuilder silo, string redis, int number)
    {
        var connection = ConfigurationOptions.Parse(redis);
        return silo
            .Configure<ClusterOptions>(static cluster => (cluster.ClusterId, cluster.ServiceId) = ("bulk", "bulk"))
            .ConfigureEndpoints(siloPort: 11_111 + number, gatewayPort: 30_000 + number)
            .UseRedisClustering(clustering => clustering.ConfigurationOptions = connection)
            .AddRedisGrainStorageAsDefault((Orleans.Persistence.RedisStorageOptions storage) => storage.ConfigurationOptions = connection)
            .UseRedisReminderService(reminders => reminders.ConfigurationOptions = connection);
    }
}
