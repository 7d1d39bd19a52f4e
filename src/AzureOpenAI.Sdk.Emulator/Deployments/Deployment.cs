namespace AzureOpenAI.Sdk.Emulator.Deployments;

/// <summary>A deployment as it was configured when the emulator started.</summary>
internal sealed record Deployment(string Name, ModelFacts Model, int TokensPerMinute, int RequestsPerMinute);
