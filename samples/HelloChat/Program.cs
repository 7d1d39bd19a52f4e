// One question, one answer. Runs without an Azure account: see samples/Shared/SampleService.cs.
using AzureOpenAI.Sdk.Chat;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

ChatClient chat = service.Client.GetChatClient(SampleService.ChatDeployment);
var conversation = new ChatOptions(
[
    ChatMessage.System("You are a patient teacher. A vector is a list of numbers. An embedding is a vector that stands for the meaning of a text."),
    ChatMessage.User("What is an embedding?"),
])
{
    MaxCompletionTokens = 200,
};

ChatResult answer = await chat.CompleteAsync(conversation);
Console.WriteLine(answer.Text);

// The answer is a message like any other: add it, and the conversation goes on.
conversation.Messages.Add(answer.Message!);
conversation.Messages.Add(ChatMessage.User("And what is a vector?"));
answer = await chat.CompleteAsync(conversation);
Console.WriteLine($"\n{answer.Text}\n\n{answer.Usage!.PromptTokens} prompt tokens, {answer.Usage.CompletionTokens} completion tokens.");
