using System.Globalization;
using AzureOpenAI.Sdk.Extensions.Redis;
using AzureOpenAI.Sdk.Extensions.Redis.Worker;

// calls  <redis> <replicas> <limit> <callers>: a client whose calls are answered at once.
// window <redis> <replicas> <limit> <window ms>: the same quota over a shorter window than a minute, so that a test need not last minutes.
//
// Writes "begun" with the first lease, and at the end a line for each call, "+ <timestamp> <tokens>", with "~" for one that was not
// leased, and "! <reason>" for one that failed.
// Ends when its input does, and in any case after a minute and a half.
string mode = args[0];
int[] numbers = [.. args[2..].Select(static text => int.Parse(text, CultureInfo.InvariantCulture))];
using var end = new CancellationTokenSource(TimeSpan.FromSeconds(90));
_ = Task.Run(async () =>
{
    await Console.In.ReadToEndAsync();
    await end.CancelAsync();
});

await using (var coordinator = new RedisQuotaCoordinator(args[1], new RedisQuotaOptions { Replicas = numbers[0], HeartbeatInterval = TimeSpan.FromMilliseconds(200) }))
{
    await (mode switch
    {
        "calls" => CallingReplica.RunAsync(coordinator, limit: numbers[1], callers: numbers[2], end.Token),
        "window" => WindowReplica.RunAsync(coordinator, limit: numbers[1], TimeSpan.FromMilliseconds(numbers[2]), end.Token),
        _ => throw new ArgumentException($"There is no mode '{mode}'."),
    });
}

Report.Flush();
