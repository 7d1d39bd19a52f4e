namespace AzureOpenAI.Sdk.Routing;

/// <summary>How a deployment is doing.</summary>
public enum DeploymentHealth
{
    /// <summary>It serves calls.</summary>
    Healthy,

    /// <summary>The service refused for the rate: no call goes there before the time that it named.</summary>
    Throttled,

    /// <summary>Its last attempt failed. It still serves calls.</summary>
    Suspect,

    /// <summary>It failed several times: no call goes there for a while.</summary>
    Open,

    /// <summary>It comes back: one call tries it, and each success doubles how many may be under way.</summary>
    HalfOpen,

    /// <summary>It can't work as it is set up: a refused credential, an unknown name, a used-up quota.</summary>
    Faulted,

    /// <summary>It was taken out by hand, until it is put back.</summary>
    Drained,
}
