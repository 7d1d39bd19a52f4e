// Many machines: an input is divided into shards, and each is worked off by a grain in one of the silos, with a journal.
//   dotnet run                                             one silo, everything in memory
//   dotnet run -- --redis localhost:6379 --silo 0          a silo of many: begins the job, or goes on with it
//   dotnet run -- --redis localhost:6379 --silo 1 --input requests.jsonl --folder /shared/run-1
using Microsoft.Extensions.Hosting;
using Samples.OrleansBulk;

string? redis = Argument("--redis"), input = Argument("--input"), folder = Argument("--folder");
bool isDemo = input is null;
folder ??= isDemo && redis is null ? Directory.CreateTempSubdirectory("orleans-bulk-").FullName : Path.Combine(Path.GetTempPath(), "orleans-bulk");
Directory.CreateDirectory(folder);
input ??= Path.Combine(folder, "requests.jsonl");
if (isDemo && !File.Exists(input))
{
    const string Body = """{"messages":[{"role":"user","content":"The NUMBERth raccoon eats fish. What does the NUMBERth raccoon eat?"}],"max_tokens":40}""";
    File.WriteAllLines(input, Enumerable.Range(1, 500).Select(number => $$"""{"custom_id":"raccoon-{{number}}","method":"POST","url":"/chat/completions","body":""" + Body.Replace("NUMBER", $"{number}", StringComparison.Ordinal) + "}"));
}

await using SampleService service = await SampleService.ConnectAsync();
HostApplicationBuilder builder = Host.CreateApplicationBuilder();
builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Orleans", LogLevel.Error);
builder.UseOrleans(silo =>
{
    silo.AddBulk(service.Client, new BulkClusterOptions { Deployment = SampleService.ChatDeployment });
    _ = redis is null ? silo.UseMemory() : silo.UseRedis(redis, int.Parse(Argument("--silo") ?? "0"));
});
using IHost host = builder.Build();
await host.StartAsync();
Console.WriteLine($"A silo is up, talking to {service.Description}\n");

IJobGrain job = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IJobGrain>(Path.GetFullPath(folder));
string output = Path.Combine(folder, "results.jsonl");
await job.StartAsync(new BulkJob(input, Path.Combine(folder, "journals"), output, LinesPerShard: isDemo ? 50 : 1_000));
JobProgress progress;
do
{
    await Task.Delay(200);
    progress = await job.GetProgressAsync();
    Console.WriteLine($"{progress.Done} of {progress.Lines} requests, {progress.ShardsDone} of {progress.Shards} shards");
}
while (!progress.IsComplete);

Console.WriteLine($"\nAll have a result, {progress.Failed} failed. The last of {File.ReadLines(output).Count()}:\n{File.ReadLines(output).Last()[..120]}…");
await host.StopAsync();
if (isDemo && redis is null)
{
    Directory.Delete(folder, recursive: true);
}

string? Argument(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
