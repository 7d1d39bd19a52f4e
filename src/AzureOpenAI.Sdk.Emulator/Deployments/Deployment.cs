namespace AzureOpenAI.Sdk.Emulator.Deployments;

/// <summary>A deployment as it is served now: as it was configured at the start, or as the control plane has made it.</summary>
internal sealed record Deployment(string Name, ServedModel Model, int TokensPerMinute, int RequestsPerMinute)
{
    internal TimeSpan RequestWindow { get; init; } = TimeSpan.FromSeconds(10);

    internal int? ProvisionedTokensPerMinute { get; init; }

    internal double OutputTokenWeight { get; init; } = 1;
}
