namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

/// <summary>All calls that are compared, by room.</summary>
internal static class WireCases
{
    internal static IReadOnlyList<WireCase> All { get; } =
    [
        .. BatchCases.All, .. ChatCases.All, .. CompletionsCases.All, .. ContainersCases.All, .. EmbeddingsCases.All, .. EvalsCases.All, .. ImagesCases.All, .. ModerationsCases.All, .. SpeechCases.All, .. FilesCases.All, .. FineTuningCases.All, .. TranscriptionCases.All, .. VectorStoresCases.All, .. VideosCases.All,
    ];
}
