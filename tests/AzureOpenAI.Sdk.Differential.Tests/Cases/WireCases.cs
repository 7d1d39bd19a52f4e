namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

/// <summary>All calls that are compared, by room.</summary>
internal static class WireCases
{
    internal static IReadOnlyList<WireCase> All { get; } =
    [
        .. BatchCases.All, .. ChatCases.All, .. CompletionsCases.All, .. EmbeddingsCases.All, .. ImagesCases.All, .. ModelCatalogCases.All, .. ModerationsCases.All, .. SpeechCases.All, .. FilesCases.All, .. FineTuningCases.All, .. TranscriptionCases.All,
#if !AZURE_PEER
        // The version of the library that the Azure peer is built on has none of these.
        .. ContainersCases.All, .. EvalsCases.All, .. RealtimeCases.All, .. ResponsesCases.All, .. StoredChatsCases.All, .. VectorStoresCases.All, .. VideosCases.All,
#endif
    ];
}
