using AzureOpenAI.Sdk.Bulk;

namespace Samples.OrleansBulk;

/// <summary>Divides the input, starts the shards, and puts their results together when all are done.</summary>
public sealed class JobGrain([PersistentState("job")] IPersistentState<JobState> state, BulkClusterOptions options) : Grain, IJobGrain, IRemindable
{
    private const string Watch = "watch";
    private readonly Dictionary<int, (long Done, long Failed)> _told = [];

    public async Task StartAsync(BulkJob job)
    {
        if (state.State.Job is null)
        {
            BulkManifest manifest = await Task.Run(() => BulkManifest.Read(job.InputPath, job.LinesPerShard));
            state.State.Job = job;
            state.State.Shards = [.. manifest.Shards.Select(shard => new ShardJob(job, shard.InputIdentity, shard.Number, shard.FirstLine, shard.Offset, shard.Lines))];
            await state.WriteStateAsync();
        }

        await this.RegisterOrUpdateReminder(Watch, options.ReminderPeriod, options.ReminderPeriod);
        await RunOpenShardsAsync();
    }

    public async Task TellAsync(int shard, long done, long failed, bool isComplete)
    {
        _told[shard] = (done, failed);
        if (isComplete && state.State.Done.TryAdd(shard, failed))
        {
            await state.WriteStateAsync();
            await FinishAsync();
        }
    }

    public Task<JobProgress> GetProgressAsync() => Task.FromResult(new JobProgress(
        state.State.Shards.Sum(static shard => (long)shard.Lines),
        state.State.Shards.Sum(shard => state.State.Done.ContainsKey(shard.Number) ? shard.Lines : _told.GetValueOrDefault(shard.Number).Done),
        state.State.Shards.Sum(shard => state.State.Done.TryGetValue(shard.Number, out long failed) ? failed : _told.GetValueOrDefault(shard.Number).Failed),
        state.State.Shards.Count,
        state.State.Done.Count,
        state.State.IsComplete));

    /// <summary>Comes again and again until the job is done, in another silo when this one is gone.</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await RunOpenShardsAsync();
        await FinishAsync();
    }

    private Task RunOpenShardsAsync() => Task.WhenAll(state.State.Shards
        .Where(shard => !state.State.Done.ContainsKey(shard.Number))
        .Select(shard => GrainFactory.GetGrain<IShardGrain>($"{this.GetPrimaryKeyString()}/{shard.Number}").RunAsync(shard)));

    private async Task FinishAsync()
    {
        if (state.State is { Job: { } job, IsComplete: false } && state.State.Done.Count == state.State.Shards.Count)
        {
            await Task.Run(() => BulkRunner.WriteShardResults(BulkManifest.Read(job.InputPath, job.LinesPerShard), job.Folder, job.OutputPath));
            state.State.IsComplete = true;
            await state.WriteStateAsync();
        }

        if (state.State.IsComplete && await this.GetReminder(Watch) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }
}
