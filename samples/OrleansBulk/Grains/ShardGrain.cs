using AzureOpenAI.Sdk.Bulk;

namespace Samples.OrleansBulk;

/// <summary>Works off one shard with the bulk runner. A reminder wakes it in another silo when its own is gone; the journals say what is done.</summary>
public sealed class ShardGrain(
    [PersistentState("shard")] IPersistentState<ShardState> state, AzureOpenAIClient client, BulkClusterOptions options, ILogger<ShardGrain> log) : Grain, IShardGrain, IRemindable, IDisposable
{
    private const string Wake = "wake";
    private readonly CancellationTokenSource _end = new();
    private Task? _run;

    public async Task RunAsync(ShardJob shard)
    {
        if (state.State.Shard is null)
        {
            state.State.Shard = shard;
            await state.WriteStateAsync();
            await this.RegisterOrUpdateReminder(Wake, options.ReminderPeriod, options.ReminderPeriod);
        }

        Work();
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Work();
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _end.CancelAsync();
        await (_run ?? Task.CompletedTask).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    public void Dispose() => _end.Dispose();

    /// <summary>Begins in the background, unless it has begun: who called is not kept waiting.</summary>
    private void Work()
    {
        DelayDeactivation(options.ReminderPeriod * 3);
        if (state.State.Shard is { } shard && _run is null or { IsCompleted: true })
        {
            _run = WorkAsync(shard);
        }
    }

    private async Task WorkAsync(ShardJob shard)
    {
        try
        {
            IJobGrain job = GrainFactory.GetGrain<IJobGrain>(this.GetPrimaryKeyString()[..^$"/{shard.Number}".Length]);
            if (!state.State.IsDone)
            {
                await SendAsync(shard, job);
            }

            await job.TellAsync(shard.Number, shard.Lines, state.State.Failed, isComplete: true);
            if (await this.GetReminder(Wake) is { } reminder)
            {
                await this.UnregisterReminder(reminder);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The next reminder goes on.
            log.ShardStopped(shard.Number, failure);
        }
    }

    private async Task SendAsync(ShardJob shard, IJobGrain job)
    {
        var runner = new BulkRunner(client, new BulkOptions { Deployment = options.Deployment, MaxParallel = options.ParallelPerShard, Progress = new Teller(job, shard.Number) });
        var part = new BulkShard(shard.InputIdentity, shard.Number, shard.FirstLine, shard.Offset, shard.Lines);
        // The runner works on threads of its own; what comes after it is done in the grain's turn again.
        BulkReport report = await Task.Run(() => runner.RunShardAsync(shard.Job.InputPath, part, shard.Job.Folder, _end.Token));
        (state.State.IsDone, state.State.Failed) = (true, report.Failed);
        await state.WriteStateAsync();
    }

    /// <summary>Tells the job at times how far the shard is; that one of these is lost does no harm.</summary>
    private sealed class Teller(IJobGrain job, int shard) : IProgress<BulkProgress>
    {
        public void Report(BulkProgress value) => job.TellAsync(shard, value.Done, value.Failed, isComplete: false).Ignore();
    }
}
