using System.Globalization;
using AzureOpenAI.Sdk.Extensions.Redis;
using AzureOpenAI.Sdk.Extensions.Redis.Worker;

// calls  <redis> <replicas> <limit> <seconds> <callers>: a client whose calls are answered at once.
// window <redis> <replicas> <limit> <window ms> <seconds>: the same quota over a shorter window than a minute, so that a test need not last minutes.
//
// Writes a line for each call, "+ <timestamp> <tokens>", and "! <reason>" for one that failed; ends after its time, or when its input does.
string mode = args[0];
int[] numbers = [.. args[2..].Select(static text => int.Parse(text, CultureInfo.InvariantCulture))];
using var end = new CancellationTokenSource();
_ = Task.Run(async () =>
{
    await Console.In.ReadToEndAsync();
    await end.CancelAsync();
});

await using (var coordinator = new RedisQuotaCoordinator(args[1], new RedisQuotaOptions { Replicas = numbers[0], HeartbeatInterval = TimeSpan.FromMilliseconds(200) }))
{
    await (mode switch
    {
        "calls" => CallingReplica.RunAsync(coordinator, limit: numbers[1], TimeSpan.FromSeconds(numbers[2]), callers: numbers[3], end.Token),
        "window" => WindowReplica.RunAsync(coordinator, limit: numbers[1], TimeSpan.FromMilliseconds(numbers[2]), TimeSpan.FromSeconds(numbers[3]), end.Token),
        _ => throw new ArgumentException($"There is no mode '{mode}'."),
    });
}

Report.Flush();
