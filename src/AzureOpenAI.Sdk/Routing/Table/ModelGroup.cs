namespace AzureOpenAI.Sdk.Routing;

/// <summary>The deployments that serve one logical model, and what is shared by the model's calls. The shared part outlives a change of the routes.</summary>
internal sealed class ModelGroup(string name, ModelRoute options, Tier[] tiers, GroupState state)
{
    internal string Name { get; } = name;

    internal ModelRoute Options { get; } = options;

    internal Tier[] Tiers { get; } = tiers;

    internal GroupState State { get; } = state;

    internal IEnumerable<RoutedDeployment> Deployments => Tiers.SelectMany(static tier => tier.Members);

    /// <summary>Enters a deployment of the first tier that has room.</summary>
    internal PickResult Pick(ref PickRequest request, long now)
    {
        PickResult result = PickResult.None;
        foreach (Tier tier in Tiers)
        {
            // Room on what is paid for anyway may come so soon that it is worth the wait; a lease does.
            if (tier.TryPick(ref request, now, ref result) || result.ProvisionedAt <= request.PatientUntil || result.LeaseAt != RouterClock.Never)
            {
                break;
            }
        }

        return result;
    }

    /// <summary>Gets whether any deployment fits the call once it is well and has room, apart from those that were tried.</summary>
    internal bool Fits(in PickRequest request, out RouteStanding reason)
    {
        reason = RouteStanding.BatchOnly;
        foreach (Tier tier in Tiers)
        {
            foreach (RoutedDeployment member in tier.Members)
            {
                reason = member.Fit(request);
                if (reason is RouteStanding.Available or RouteStanding.Tried)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
