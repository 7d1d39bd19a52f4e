// What a stranger would write on the first day, against the packages as they are published.
using Azure;
using AzureOpenAI.Sdk;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Emulator;
using AzureOpenAI.Sdk.Estimation;

await using EmulatorHost emulator = await EmulatorHost.StartAsync();
var client = new AzureOpenAIClient(emulator.Endpoint, new AzureKeyCredential(emulator.ApiKey), new() { AllowInsecureLoopback = true });

var options = new ChatOptions("Packages are tested before they are published. What happens before packages are published?");
RequestEstimate estimate = TokenEstimator.Default.Estimate("gpt-4o", options);
ChatResult answer = await client.GetChatClient("gpt-4o").CompleteAsync(options);

Console.WriteLine($"{answer.Text} (estimated {estimate.InputTokens.Expected} prompt tokens, reported {answer.Usage!.PromptTokens})");
return estimate.InputTokens.Expected == answer.Usage.PromptTokens && answer.Text is { Length: > 0 } ? 0 : 1;
