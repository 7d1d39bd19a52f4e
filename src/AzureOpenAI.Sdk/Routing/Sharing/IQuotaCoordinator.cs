namespace AzureOpenAI.Sdk.Routing;

/// <summary>
/// Lets several processes share the quota of the same deployments, and tell each other of cooldowns. Set it with
/// <see cref="RouteOptions.Coordinator"/>; <c>AzureOpenAI.Sdk.Extensions.Redis</c> has one that stands on Redis.
/// </summary>
/// <remarks>
/// A call takes its tokens from a lease that its process holds, and leases are renewed in the background, so a coordinator is never waited for
/// while a lease has room, and otherwise for at most 25 milliseconds. It may be slow, fail or be gone: then each process keeps to its part of
/// the limit, 0.9 × limit ÷ <see cref="Replicas"/>. All members are called by many threads at once.
/// </remarks>
public interface IQuotaCoordinator
{
    /// <summary>Gets how many processes share the quota, this one included, as last known; at least 1.</summary>
    int Replicas { get; }

    /// <summary>Takes a router in: it is told of cooldowns, and asked for what it has left before the coordinator ends.</summary>
    /// <param name="member">The router.</param>
    void Join(IQuotaMember member);

    /// <summary>Asks for a part of a deployment's quota.</summary>
    /// <remarks>
    /// It must be granted only while, with it, no more than the limit is granted within the window, of which the claim says how long it is;
    /// then no minute of the service's own sees more than the limit. An answer that is late is dropped, and what it granted is lost.
    /// </remarks>
    /// <param name="claim">What is asked for, and what is told with it.</param>
    /// <param name="cancellationToken">Is cancelled when the answer would come too late.</param>
    /// <returns>What was granted. A coordinator that can't be reached throws.</returns>
    Task<QuotaGrant> LeaseAsync(QuotaClaim claim, CancellationToken cancellationToken);

    /// <summary>Tells the other processes that a deployment is to be left alone.</summary>
    /// <remarks>Of two cooldowns the one that ends later holds.</remarks>
    /// <param name="cooldown">The cooldown.</param>
    /// <param name="cancellationToken">A token to cancel.</param>
    /// <returns>The end of the telling. A coordinator that can't be reached throws.</returns>
    Task PublishCooldownAsync(SharedCooldown cooldown, CancellationToken cancellationToken);
}
