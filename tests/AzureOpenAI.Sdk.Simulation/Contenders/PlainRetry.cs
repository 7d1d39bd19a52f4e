using AzureOpenAI.Sdk.Simulation.Load;
using AzureOpenAI.Sdk.Simulation.Service;

namespace AzureOpenAI.Sdk.Simulation.Contenders;

/// <summary>A plain client for each deployment, which get calls in turn, each as many as its part of the quota: nothing but retries where the call is.</summary>
internal sealed class PlainRetry(SimulatedService service, int seed, IReadOnlyList<double> shares) : IContender
{
    private readonly double[] _owed = new double[shares.Count];

    public string Name => "plain retry, deployments in turn";

    public bool PrefersProvisioned => false;

    public int Waiting => 0;

    public Task<string?> CallAsync(SimulatedRequest request)
    {
        SimulatedDeployment deployment = Next();
        return RetryingCaller.CallAsync(request, service.Time, seed, () => service.SendAsync(deployment, request));
    }

    /// <summary>Takes turns by share: whoever is owed the most is next.</summary>
    private SimulatedDeployment Next()
    {
        int next = 0;
        for (int i = 0; i < _owed.Length; i++)
        {
            _owed[i] += shares[i];
            next = _owed[i] > _owed[next] ? i : next;
        }

        _owed[next] -= shares.Sum();
        return service.Deployments[next];
    }
}
