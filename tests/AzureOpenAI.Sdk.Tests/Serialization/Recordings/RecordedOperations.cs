using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Embeddings;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

/// <summary>All operations that we have, and the parts of the service that we don't.</summary>
internal static class RecordedOperations
{
    internal static IReadOnlyList<RecordedOperation> All { get; } =
    [
        new("POST", "/chat/completions")
        {
            Options = typeof(ChatOptions), Result = typeof(ChatResult), Update = typeof(ChatUpdate),
            Gather = async client => await (await client.GetChatClient("gpt-4o").StreamAsync("x")).ToCompletionAsync(),
            Whole = (events, result) => (string.Concat(events.Select(data => AzureOpenAIJson.Parse<ChatUpdate>(data).Text)), ((ChatResult)result).Text ?? ""),
        },
        new("GET", "/chat/completions") { Result = typeof(ChatListResult) },
        new("GET", "/chat/completions/*") { Result = typeof(ChatResult) },
        new("POST", "/chat/completions/*") { Options = typeof(ChatMetadataOptions), Result = typeof(ChatResult) },
        new("DELETE", "/chat/completions/*") { Result = typeof(ChatDeletionResult) },
        new("GET", "/chat/completions/*/messages") { Result = typeof(ChatMessageListResult) },
        new("POST", "/embeddings") { Options = typeof(EmbeddingsOptions), Result = typeof(EmbeddingsResult) },
    ];

    /// <summary>Gets the first part of the path of what we don't have.</summary>
    internal static IReadOnlyList<string> NotOurs { get; } =
    [
        "assistants", "audio", "batches", "containers", "conversations", "files", "fine_tuning", "images", "models", "moderations", "realtime", "responses", "skills", "threads",
        "uploads", "vector_stores",
    ];
}
