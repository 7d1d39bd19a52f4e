using AzureOpenAI.Sdk.Simulation.Load;

namespace AzureOpenAI.Sdk.Simulation.Contenders;

/// <summary>A way to send calls to several deployments.</summary>
internal interface IContender
{
    string Name { get; }

    /// <summary>Gets whether provisioned deployments are asked first, so that calls can go past them.</summary>
    bool PrefersProvisioned { get; }

    /// <summary>Gets how many calls wait in a line of its own.</summary>
    int Waiting { get; }

    /// <summary>Makes one call, whatever it takes.</summary>
    /// <returns>What the caller is told in place of an answer; null for an answer.</returns>
    Task<string?> CallAsync(SimulatedRequest request);
}
