namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

/// <summary>All operations that we have, by room, and the parts of the service that we don't.</summary>
internal static partial class RecordedOperations
{
    internal static IReadOnlyList<RecordedOperation> All { get; } = [.. Batch, .. Chat, .. Completions, .. Containers, .. Embeddings, .. Evals, .. Files, .. FineTuning, .. Images, .. ModelCatalog, .. Moderations, .. Realtime, .. Responses, .. Speech, .. Transcription, .. VectorStores, .. Videos];

    /// <summary>Gets the first part of the path of what we don't have.</summary>
    internal static IReadOnlyList<string> NotOurs { get; } =
    [
        "assistants", "skills", "threads",
    ];
}
