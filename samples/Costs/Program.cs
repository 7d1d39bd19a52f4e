// What will it cost? One request over several models, an image sent for less, and a budget that refuses what would go over it.
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Estimation.Budgets;
using AzureOpenAI.Sdk.Estimation.Comparing;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Imaging;

byte[] photo = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "raccoon.jpg"));
ChatOptions request = Ask(photo);

// 1. One request, several models. Nothing is sent, and no network is needed.
Console.WriteLine("The same request over several models:");
foreach (ComparisonRow model in TokenEstimator.Default.Compare(request, "gpt-4o", "gpt-4.1-mini", "gpt-5-mini", "o3-mini"))
{
    Console.WriteLine(model.Estimate is { } one
        ? $"  {model.Model,-13} {one.InputTokens.Expected,6} prompt tokens   {one.Cost?.Input:0.000000} USD, at most {one.Cost?.Max:0.000000}"
        : $"  {model.Model,-13} {model.Reason}");
}

// 2. The same count, hosted otherwise.
RequestEstimate estimate = TokenEstimator.Default.Estimate("gpt-4o", request);
Console.WriteLine($"\nAs a batch it would cost {estimate.CostFor(DeploymentType.GlobalBatch)?.Max:0.000000} USD at most, in a data zone {estimate.CostFor(DeploymentType.DataZoneStandard)?.Max:0.000000}.");

// 3. An image holds more than a model looks at. Scaled before it is sent, it costs the same tokens and fewer bytes.
ScaledImage scaled = ImageScaler.Scale("gpt-4o", photo);
Console.WriteLine($"\nThe photo: {scaled}; {photo.Length:N0} bytes, {(scaled.IsUnchanged ? "sent as it is" : $"sent as {scaled.Bytes.Length:N0}")}.");

// 4. A budget. The guard holds back the most that a call may cost, and counts from the usage afterwards.
var guard = new CostGuard(new CostLimits { Total = 0.012m });
await using SampleService service = await SampleService.ConnectAsync(options => options.Watchers.Add(guard));
ChatClient chat = service.Client.GetChatClient(SampleService.ChatDeployment);
Console.WriteLine($"\nA budget of 0.012 USD, talking to {service.Description}:");
for (int call = 1; call <= 10; call++)
{
    try
    {
        await chat.CompleteAsync(request);
        Console.WriteLine($"  call {call}: {guard.Snapshot().Spent:0.000000} USD spent so far");
    }
    catch (BudgetExceededException refused)
    {
        Console.WriteLine($"  call {call} was not sent: {refused.Message}");
        break;
    }
}

static ChatOptions Ask(byte[] photo) => new(
[
    ChatMessage.System("Answer in one sentence."),
    ChatMessage.User(ChatContentPart.FromText("Which animal is this?"), ChatContentPart.FromImage(photo, ChatImageDetail.High)),
])
{
    MaxCompletionTokens = 150,
};
