namespace AzureOpenAI.Sdk.Routing;

/// <summary>How a deployment is paid for and throttled.</summary>
public enum DeploymentKind
{
    /// <summary>Pay as you go in one region, or wherever Azure has room. Tokens and requests a minute are limited.</summary>
    Standard,

    /// <summary>Units of throughput paid for by the hour. What is not used is lost, so it is filled first; above its utilisation it refuses.</summary>
    Provisioned,

    /// <summary>Pay as you go within the regions of a data zone. Limited as <see cref="Standard"/>.</summary>
    DataZone,

    /// <summary>For batches alone: no call is ever routed to it.</summary>
    Batch,
}
