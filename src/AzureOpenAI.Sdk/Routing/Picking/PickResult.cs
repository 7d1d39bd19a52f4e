namespace AzureOpenAI.Sdk.Routing;

/// <summary>What came of a pick.</summary>
internal struct PickResult
{
    /// <summary>The deployment that was entered; null when none had room.</summary>
    internal RoutedDeployment? Deployment;

    /// <summary>The number of its tier.</summary>
    internal int Tier;

    /// <summary>When the first of those that could serve the call has room again; never when none could.</summary>
    internal long SoonestAt;

    /// <summary>When the first provisioned one that is full has room again; never when none is.</summary>
    internal long ProvisionedAt;

    /// <summary>Until when the first lease that is on its way is waited for; never when none is.</summary>
    internal long LeaseAt;

    /// <summary>Whether one was passed over although the call would have fitted: for its health or its quota, not for what the call needs.</summary>
    internal bool HasPassedOver;

    internal static PickResult None => new() { SoonestAt = RouterClock.Never, ProvisionedAt = RouterClock.Never, LeaseAt = RouterClock.Never };

    /// <summary>Whether a provisioned deployment was full, and another kind was taken.</summary>
    internal readonly bool IsSpill => Deployment is { Options.Kind: not DeploymentKind.Provisioned } && ProvisionedAt != RouterClock.Never;
}
