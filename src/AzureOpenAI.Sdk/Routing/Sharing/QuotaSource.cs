namespace AzureOpenAI.Sdk.Routing;

/// <summary>Where a deployment's calls take their quota from.</summary>
public enum QuotaSource
{
    /// <summary>From the whole limit: it is not shared with other processes.</summary>
    Whole,

    /// <summary>From leases of an <see cref="IQuotaCoordinator"/>.</summary>
    Lease,

    /// <summary>From this process's own part, because the coordinator could not be reached, or was late.</summary>
    OwnPart,
}
