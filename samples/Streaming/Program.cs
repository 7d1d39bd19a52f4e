// An answer that is printed while it is written, and what becomes of a stream that breaks.
using AzureOpenAI.Sdk.Chat;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

ChatClient chat = service.Client.GetChatClient(SampleService.ChatDeployment);
try
{
    await using ChatStream stream = await chat.StreamAsync("Streaming shows the first words at once. Why is streaming useful?");
    await foreach (ChatUpdate update in stream)
    {
        // The first update of Azure has no choices, the last one only the usage.
        Console.Write(update.Text);
        if (update.Usage is { } usage)
        {
            Console.WriteLine($"\n\n{usage.PromptTokens} prompt tokens, {usage.CompletionTokens} completion tokens, {stream.UpdateCount} updates.");
        }
    }
}
catch (StreamInterruptedException broken)
{
    Console.WriteLine($"\n{broken.Message}\nWhat had arrived: {broken.GetReceived<ChatResult>()?.Text}");
}
