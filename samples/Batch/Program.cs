// Has many requests answered at once: written from the options that calls take, uploaded, waited for, read back as results.
using Azure;
using AzureOpenAI.Sdk.Batch;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Files;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

string path = Path.Combine(Directory.CreateTempSubdirectory("batch-sample-").FullName, "questions.jsonl");
using (var writer = new BatchWriter(path, BatchEndpoint.ChatCompletions, SampleService.BatchDeployment))
{
    foreach (string city in (string[])["Lisbon", "Oslo", "Quito"])
    {
        writer.Add($"city-{city}", new ChatOptions($"{city} is a capital. The river of {city} is long. What is {city}?") { MaxCompletionTokens = 50 });
    }

    Console.WriteLine($"{writer.Count} requests, {writer.Bytes} bytes.");
}

FilesClient files = service.Client.GetFilesClient();
FilesResult input = await files.UploadAsync(path, FilePurpose.Batch);
await files.WaitUntilProcessedAsync(input.Id!);

BatchClient batches = service.Client.GetBatchClient();
BatchOperation batch = await batches.StartAsync(WaitUntil.Started, new BatchOptions(input.Id!, BatchEndpoint.ChatCompletions));
Console.WriteLine($"{batch.Current!.Status}. It takes up to a day; any process can go on with its id.");

// Another process would begin here: batches.GetOperation(id).
batch = batches.GetOperation(batch.Id);
BatchResult done = await batch.WaitForCompletionAsync();
Console.WriteLine($"{done.Status}: {done.RequestCounts!.Completed} of {done.RequestCounts.Total} answered, {done.Usage?.TotalTokens} tokens.\n");
await foreach (BatchLine<ChatResult> line in batch.ReadResultsAsync<ChatResult>())
{
    Console.WriteLine($"{line.CustomId}: {line.Result?.Text ?? line.Error?.Message}");
}
