using AzureOpenAI.Sdk.Completions;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> Completions =>
    [
        new("POST", "/completions")
        {
            Options = typeof(CompletionsOptions), Result = typeof(CompletionsResult), Update = typeof(CompletionsUpdate),
            Gather = async client => await (await client.GetCompletionsClient("gpt-35-turbo-instruct").StreamAsync("x")).ToCompletionAsync(),
            Whole = (events, result) => (
                string.Concat(events.Select(AzureOpenAIJson.Parse<CompletionsUpdate>).SelectMany(update => update.Choices).Where(choice => choice.Index == 0).Select(choice => choice.Text)),
                ((CompletionsResult)result).Choices.FirstOrDefault(choice => choice.Index == 0)?.Text ?? ""),
        },
    ];
}
