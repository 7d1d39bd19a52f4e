// Lets a model call methods: they become tools with their parameters, and a loop runs them until the model has its answer.
using System.ComponentModel;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Functions;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

[Description("Tells when the next train leaves.")]
static string NextTrain([Description("The city where it goes.")] string city) => $"The next train to {city} leaves at 10:45 from platform 3.";

[Description("Tells how many seats are free in a train.")]
static async Task<int> FreeSeats([Description("The city where it goes.")] string city, CancellationToken cancellationToken)
{
    await Task.Delay(10, cancellationToken);
    return city.Length * 3;
}

ChatClient chat = service.Client.GetChatClient(SampleService.ChatDeployment);
FunctionTools tools = new FunctionTools().Add(NextTrain, "next_train").Add(FreeSeats, "free_seats");
ChatToolResult result = await chat.RunToolsAsync(new ChatOptions("When leaves the next train to Lisbon?"), tools, new FunctionRunSettings
{
    MaxRounds = 5,
    OnStep = step => Console.WriteLine($"  round {step.Round}: {step.Name}({step.Arguments}) = {step.Output}"),
});

Console.WriteLine($"\n{result.Text}\n\n{result.Rounds} rounds, {result.Usage.TotalTokens} tokens in all.");
