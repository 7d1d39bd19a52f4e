// Checks a training file, uploads it, trains a model on it and follows the training. On a resource of yours it costs what it prints.
using Azure;
using AzureOpenAI.Sdk.Estimation.FineTuning;
using AzureOpenAI.Sdk.Files;
using AzureOpenAI.Sdk.FineTuning;

const string Model = "gpt-4.1-nano-2025-04-14";
string[] animals = ["raccoon", "fox", "badger", "otter", "hedgehog", "squirrel", "marten", "beaver", "polecat", "weasel", "dormouse", "hare"];

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

DirectoryInfo folder = Directory.CreateTempSubdirectory("fine-tuning-sample-");
string path = Path.Combine(folder.FullName, "animals.jsonl");
await File.WriteAllLinesAsync(path, animals.Select(animal =>
    $$"""{"messages":[{"role":"user","content":"Where does a {{animal}} live?"},{"role":"assistant","content":"A {{animal}} lives where it finds food."}]}"""));

// 1. Is the file fit, and what will it cost? Nothing has been sent yet.
TrainingFileReport report;
await using (FileStream file = File.OpenRead(path))
{
    report = await new TrainingFileValidator(Model, new() { Epochs = 1 }).ValidateAsync(file);
}

foreach (TrainingFileProblem problem in report.Problems)
{
    Console.WriteLine(problem);
}

Console.WriteLine($"{report.Tokens}\n{report.Cost?.ToString() ?? report.CostReason}\n");
if (!report.IsFit)
{
    return 1;
}

// 2. Upload it, and start. The job's id is all that another process needs to go on.
FilesResult uploaded = await service.Client.GetFilesClient().UploadAsync(path, FilePurpose.FineTune);
folder.Delete(recursive: true);
await service.Client.GetFilesClient().WaitUntilProcessedAsync(uploaded.Id!);

FineTuningClient tuning = service.Client.GetFineTuningClient();
FineTuningOperation job = await tuning.StartAsync(WaitUntil.Started, new FineTuningOptions(Model, uploaded.Id!)
{
    Suffix = "animals",
    Method = FineTuningMethod.FromExamples(new SupervisedHyperparameters { NEpochs = 1 }),
});

// 3. Follow it to its end.
await foreach (FineTuningEvent news in tuning.FollowEventsAsync(job.Id))
{
    Console.WriteLine($"{news.CreatedAtTime:HH:mm:ss}  {news.Message}");
}

FineTuningResult trained = await job.WaitForCompletionAsync();
Console.WriteLine($"\n{trained.FineTunedModel} was trained on {trained.TrainedTokens} tokens.");
await foreach (FineTuningCheckpoint checkpoint in tuning.ListCheckpointsAsync(job.Id))
{
    Console.WriteLine($"  step {checkpoint.StepNumber}: {checkpoint.FineTunedModelCheckpoint}");
}

return 0;
