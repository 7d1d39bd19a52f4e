using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>The operations of this room.</summary>
internal static class ChatCalls
{
    internal static ServiceOperation Complete { get; } = ServiceOperation.OfDeployment("chat", "chat/completions", Resend.Once, waitsForModel: true);
}
