// Goes on with a text, and fills several prompts in one call. For new work take chat: few models still complete texts.
using AzureOpenAI.Sdk.Completions;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

CompletionsClient completions = service.Client.GetCompletionsClient(SampleService.CompletionDeployment);

// The service writes 16 tokens unless it is told otherwise.
await using (CompletionsStream stream = await completions.StreamAsync(new CompletionsOptions("The museum opens at nine. It closes at six. The museum opens") { MaxTokens = 40 }))
{
    await foreach (CompletionsUpdate update in stream)
    {
        Console.Write(update.Text);
    }
}

var many = new CompletionsOptions(["Water boils at a hundred degrees. Water boils", "Ice melts at zero degrees. Ice melts"]) { MaxTokens = 30, Stop = ["\n"] };
CompletionsResult result = await completions.CompleteAsync(many);
foreach (CompletionsChoice choice in result.Choices)
{
    Console.WriteLine($"\n{choice.Index}: {choice.Text} ({choice.FinishReason})");
}

Console.WriteLine($"\n{result.Usage!.PromptTokens} prompt tokens, {result.Usage.CompletionTokens} completion tokens.");
