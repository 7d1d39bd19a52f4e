// The main job: estimate a request with a document and a photo, send it, watch the reply, compare the estimate, search the document.
// Without AZURE_OPENAI_ENDPOINT it starts an emulator, so it runs on any machine.
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.Estimation;
using Spectre.Console;

string folder = AppContext.BaseDirectory;
string document = await File.ReadAllTextAsync(Path.Combine(folder, "raccoons.txt"));
byte[] photo = await File.ReadAllBytesAsync(Path.Combine(folder, "raccoon.jpg"));

await using SampleService service = await SampleService.ConnectAsync();
AnsiConsole.MarkupLineInterpolated($"[bold]AzureOpenAI.Sdk QuickStart[/], talking to {service.Description}\n");

var request = new ChatOptions(
[
    ChatMessage.System("Answer in at most two sentences, from the document alone."),
    ChatMessage.User(
        ChatContentPart.FromText(document),
        ChatContentPart.FromImage(photo, detail: ChatImageDetail.High),
        ChatContentPart.FromText("\n\nHow do I keep animals like the one in the photo out of my rubbish bins?")),
])
{
    MaxCompletionTokens = 150,
};

// 1. What will it cost? Nothing has been sent yet.
RequestEstimate estimate = TokenEstimator.Default.Estimate(SampleService.ChatModel, request);
ShowEstimate(estimate);

// 2. Send that same request, and print the reply as it comes.
AnsiConsole.Markup("[bold]Reply[/]     ");
await using ChatStream stream = await service.Client.GetChatClient(SampleService.ChatDeployment).StreamAsync(request);
ChatUsage? usage = null;
await foreach (ChatUpdate update in stream)
{
    AnsiConsole.Write(update.Text ?? "");
    usage = update.Usage ?? usage;
}

// 3. Was the estimate right?
AnsiConsole.MarkupLineInterpolated($"\n\n[bold]Usage[/]     prompt: estimated {estimate.InputTokens.Expected}, reported {usage?.PromptTokens}; completion: at most {estimate.OutputTokensUpperBound}, reported {usage?.CompletionTokens}\n");

// 4. Search the document by meaning.
string[] paragraphs = document.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)[1..];
const string Question = "In which months are the young born?";
EmbeddingsResult vectors = await service.Client.GetEmbeddingsClient(SampleService.EmbeddingDeployment).GenerateAsync(new EmbeddingsOptions([Question, .. paragraphs]));
AnsiConsole.MarkupLineInterpolated($"[bold]Search[/]    {Question}");
var ranked = paragraphs
    .Select((text, index) => (Text: text, Similarity: vectors.Data[0].CosineSimilarity(vectors.Data[index + 1])))
    .OrderByDescending(hit => hit.Similarity);
foreach (var hit in ranked.Take(2))
{
    AnsiConsole.MarkupLineInterpolated($"   [green]{hit.Similarity:0.00}[/]   {(hit.Text.Length > 90 ? hit.Text[..90] + "…" : hit.Text)}");
}

static void ShowEstimate(RequestEstimate estimate)
{
    var table = new Table().Border(TableBorder.Simple).AddColumn("Part").AddColumn(new TableColumn("Tokens").RightAligned()).AddColumn("How sure").AddColumn("How it was counted");
    foreach (EstimatePart part in estimate.Parts)
    {
        table.AddRow(Markup.Escape(part.Label), $"{part.Tokens}", $"{part.Exactness}", Markup.Escape(part.Detail ?? ""));
    }

    table.AddRow("[bold]Prompt[/]", $"[bold]{estimate.InputTokens.Expected}[/]", $"{estimate.Exactness}", Markup.Escape(estimate.Model));
    AnsiConsole.Write(table);
    if (estimate.Cost is { } cost)
    {
        AnsiConsole.MarkupLineInterpolated($"[bold]Price[/]     prompt {cost.Input:0.000000} {cost.Currency}, completion at most {cost.MaxOutput:0.000000} {cost.Currency} ({cost.DeploymentType}, prices of {cost.PriceAsOf})\n");
    }
}
