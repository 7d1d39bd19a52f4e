namespace AzureOpenAI.Sdk.Emulator.Deployments;

/// <summary>A deployment as it was configured when the emulator started.</summary>
internal sealed record Deployment(string Name, ServedModel Model, int TokensPerMinute, int RequestsPerMinute)
{
    internal required TimeSpan RequestWindow { get; init; }

    internal required int? ProvisionedTokensPerMinute { get; init; }

    internal required double OutputTokenWeight { get; init; }
}
