using System.Diagnostics.CodeAnalysis;

namespace AzureOpenAI.Sdk.Emulator.Deployments;

/// <summary>The deployments that this emulator serves, found by name without regard to case. The control plane adds some and takes some away.</summary>
internal sealed class DeploymentTable
{
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, Deployment> _byName = new(StringComparer.OrdinalIgnoreCase);

    internal DeploymentTable(IEnumerable<KeyValuePair<string, EmulatorDeployment>> deployments)
    {
        foreach (var (name, deployment) in deployments)
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            ArgumentOutOfRangeException.ThrowIfLessThan(deployment.TokensPerMinute, 1);
            ArgumentOutOfRangeException.ThrowIfLessThan(deployment.RequestsPerMinute, 1);
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(deployment.RequestWindow, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(deployment.RequestWindow, TimeSpan.FromMinutes(1));
            ArgumentOutOfRangeException.ThrowIfLessThan(deployment.ProvisionedTokensPerMinute ?? 1, 1, nameof(deployment.ProvisionedTokensPerMinute));
            ArgumentOutOfRangeException.ThrowIfLessThan(deployment.OutputTokenWeight, 0);
            Set(new(name, deployment.Facts, deployment.TokensPerMinute, deployment.RequestsPerMinute)
            {
                RequestWindow = deployment.RequestWindow,
                ProvisionedTokensPerMinute = deployment.ProvisionedTokensPerMinute,
                OutputTokenWeight = deployment.OutputTokenWeight,
            });
        }
    }

    /// <summary>Gets the deployments in the order in which they were made.</summary>
    internal IReadOnlyList<Deployment> All
    {
        get
        {
            lock (_lock)
                return [.. _byName.Values];
        }
    }

    internal IEnumerable<ServedModel> Models => All.Select(deployment => deployment.Model).DistinctBy(model => model.VersionedName);

    internal bool TryFind(string name, [NotNullWhen(true)] out Deployment? deployment)
    {
        lock (_lock)
            return _byName.TryGetValue(name, out deployment);
    }

    internal void Set(Deployment deployment)
    {
        lock (_lock)
            _byName[deployment.Name] = deployment;
    }

    internal void Remove(string name)
    {
        lock (_lock)
            _byName.Remove(name);
    }
}
