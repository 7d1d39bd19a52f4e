using AzureOpenAI.Sdk.Completions;
using OpenAI;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

internal static class CompletionsCases
{
    internal static IEnumerable<WireCase> All =>
    [
        new("completions.plain", PeerAsync, ours => ours.GetCompletionsClient("gpt-35-turbo-instruct").CompleteAsync(new CompletionsOptions("Once upon")), """{"choices":[]}"""),
    ];

    /// <summary>None of the peers has a client for the older completions.</summary>
    private static Task PeerAsync(OpenAIClient client)
        => client.GetType().Assembly.GetExportedTypes().Concat(typeof(OpenAIClient).Assembly.GetExportedTypes()).Any(type => type.Name is "CompletionClient" or "CompletionsClient")
            ? Task.CompletedTask
            : Task.FromException(new InvalidOperationException("There is no such client."));
}
