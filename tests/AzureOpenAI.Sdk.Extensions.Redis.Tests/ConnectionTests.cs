using StackExchange.Redis;

namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>What a coordinator does with its connection. No server is needed.</summary>
public sealed class ConnectionTests
{
    [Test]
    public void A_configuration_that_names_no_server_is_refused()
    {
        Assert.That(() => new RedisQuotaCoordinator("ssl=true"), Throws.ArgumentException.With.Message.Contains("names no server"));
        Assert.That(() => new RedisQuotaCoordinator(new ConfigurationOptions()), Throws.ArgumentException.With.Message.Contains("names no server"));
    }
}
