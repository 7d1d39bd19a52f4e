// Many requests: a file of lines goes through the client, with a journal. The run is ended in its midst, and the second one goes on.
using AzureOpenAI.Sdk.Bulk;
using AzureOpenAI.Sdk.Estimation;

string folder = Directory.CreateTempSubdirectory("bulk-sample-").FullName;
string input = Path.Combine(folder, "requests.jsonl"), journal = Path.Combine(folder, "requests.journal"), output = Path.Combine(folder, "results.jsonl");
const string Body = """{"messages":[{"role":"user","content":"The NUMBERth raccoon eats fish. What does the NUMBERth raccoon eat?"}],"max_tokens":40}""";
File.WriteAllLines(input, Enumerable.Range(1, 300).Select(number => $$"""{"custom_id":"raccoon-{{number}}","method":"POST","url":"/chat/completions","body":""" + Body.Replace("NUMBER", $"{number}", StringComparison.Ordinal) + "}"));

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"300 requests, talking to {service.Description}\n");
using var cancel = new CancellationTokenSource();
var options = new BulkOptions
{
    Deployment = SampleService.ChatDeployment,
    MaxParallel = 16,
    Estimator = TokenEstimator.Default,
    Progress = new Watching(progress =>
    {
        // The first run is ended as soon as some are done.
        if (progress.Done is > 0 and < 300 && !cancel.IsCancellationRequested)
        {
            cancel.Cancel();
        }
    }),
};

try
{
    await new BulkRunner(service.Client, options).RunAsync(input, journal, output, cancel.Token);
}
catch (OperationCanceledException)
{
    Console.WriteLine("The first run was ended in its midst.");
}

BulkReport report = await new BulkRunner(service.Client, options).RunAsync(input, journal, output);
string resumed = report.Resumed is > 0 and < 300 ? "some requests had their answer already" : $"{report.Resumed} requests had their answer already";
Console.WriteLine($"The second run went on: {resumed}; now {report.Succeeded} have one, {report.Failed} failed.");
Console.WriteLine($"{File.ReadLines(output).Count()} results in the order of the requests. The last one:\n{File.ReadLines(output).Last()[..120]}…");
Directory.Delete(folder, recursive: true);

internal sealed class Watching(Action<BulkProgress> told) : IProgress<BulkProgress>
{
    public void Report(BulkProgress value) => told(value);
}
