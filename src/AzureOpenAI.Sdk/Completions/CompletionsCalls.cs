using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Completions;

/// <summary>The operations of this room.</summary>
internal static class CompletionsCalls
{
    internal static ServiceOperation Complete { get; } = ServiceOperation.OfDeployment("text_completion", "completions", Resend.Once, waitsForModel: true);
}
