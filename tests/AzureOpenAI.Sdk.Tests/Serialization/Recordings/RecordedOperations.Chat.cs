using AzureOpenAI.Sdk.Chat;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> Chat =>
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
    ];
}
