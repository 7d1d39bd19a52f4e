using System.Diagnostics.CodeAnalysis;

namespace AzureOpenAI.Sdk.Emulator.Deployments;

/// <summary>The deployments that this emulator serves, found by name without regard to case.</summary>
internal sealed class DeploymentTable
{
    private readonly Dictionary<string, Deployment> _byName = new(StringComparer.OrdinalIgnoreCase);

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
            _byName.Add(name, new(name, deployment.Facts, deployment.TokensPerMinute, deployment.RequestsPerMinute)
            {
                RequestWindow = deployment.RequestWindow,
                ProvisionedTokensPerMinute = deployment.ProvisionedTokensPerMinute,
                OutputTokenWeight = deployment.OutputTokenWeight,
            });
        }
    }

    internal IEnumerable<Deployment> All => _byName.Values;

    internal IEnumerable<ServedModel> Models => _byName.Values.Select(deployment => deployment.Model).DistinctBy(model => model.VersionedName);

    internal bool TryFind(string name, [NotNullWhen(true)] out Deployment? deployment) => _byName.TryGetValue(name, out deployment);
}
