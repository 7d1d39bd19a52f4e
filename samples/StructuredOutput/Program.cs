// Asks for a value of a type: its schema goes along, strict, and the reply is read. Works ahead of time, by a serializer context.
using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Schemas;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

ChatClient chat = service.Client.GetChatClient(SampleService.ChatDeployment);
var question = new ChatOptions("Plan a journey of two days to Lisbon by train. Name the stops.");
ChatAnswer<Journey> answer = await chat.CompleteAsync(question, JourneyJson.Default.Journey);

Console.WriteLine(answer.Outcome switch
{
    AnswerOutcome.Value => $"{answer.Value.Days} days to {answer.Value.Goal} by {answer.Value.Means}, {answer.Value.Stops.Count} stops.",
    AnswerOutcome.Refused => $"The model refused: {answer.Refusal}",
    AnswerOutcome.CutOff => "The token limit cut the reply off.",
    _ => $"No value: {answer.Outcome}.",
});
Console.WriteLine($"{answer.Result.Usage?.CompletionTokens} completion tokens.");

internal enum Means
{
    Train,
    Ship,
    Bus,
}

internal sealed record Stop(string Name, [property: Description("How many nights are spent there.")] int Nights);

[Description("A journey with its stops.")]
internal sealed record Journey([property: Description("Where it ends.")] string Goal, int Days, Means Means, IReadOnlyList<Stop> Stops);

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Journey))]
internal sealed partial class JourneyJson : JsonSerializerContext;
