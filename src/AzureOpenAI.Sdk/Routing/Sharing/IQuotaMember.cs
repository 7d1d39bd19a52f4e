namespace AzureOpenAI.Sdk.Routing;

/// <summary>A router as a coordinator sees it.</summary>
public interface IQuotaMember
{
    /// <summary>Gets the names of the deployments that it shares, as <see cref="QuotaClaim.Deployment"/> has them.</summary>
    IReadOnlyCollection<string> Deployments { get; }

    /// <summary>Leaves a deployment alone, as another process says. One that it does not know, and one that is over, is ignored.</summary>
    /// <param name="cooldown">The cooldown.</param>
    void Cool(SharedCooldown cooldown);

    /// <summary>Takes back all leases from the router, which from then on keeps to its part of the limits.</summary>
    /// <returns>A claim for nothing for each deployment with a lease, with what is returned.</returns>
    IReadOnlyList<QuotaClaim> GiveBack();
}
