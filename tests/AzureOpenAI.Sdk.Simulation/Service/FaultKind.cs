namespace AzureOpenAI.Sdk.Simulation.Service;

/// <summary>What is wrong with a deployment for a while.</summary>
internal enum FaultKind
{
    /// <summary>Nobody answers: calls that are under way break off, and new ones find no connection.</summary>
    Outage,

    /// <summary>Each call is answered with 503, a little late.</summary>
    Unavailable,

    /// <summary>Each call is refused for the peak load, far below the quota, and asked to wait ten seconds.</summary>
    PeakLoad,
}
