namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

/// <summary>All calls that are compared, by room.</summary>
internal static class WireCases
{
    internal static IReadOnlyList<WireCase> All { get; } =
    [
        .. BatchCases.All, .. ChatCases.All, .. CompletionsCases.All, .. EmbeddingsCases.All, .. EvalsCases.All, .. ImagesCases.All, .. ModelCatalogCases.All, .. ModerationsCases.All, .. SpeechCases.All, .. StoredChatsCases.All, .. FilesCases.All, .. FineTuningCases.All, .. TranscriptionCases.All, .. VideosCases.All,
    ];
}
