using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Batch;

/// <summary>The batches that were started.</summary>
internal sealed class BatchStore(TimeProvider clock, TimeSpan duration)
{
    private readonly Lock _lock = new();
    private readonly List<BatchJob> _jobs = [];

    internal BatchJob Add(JsonObject request, string inputFile, BatchInput input)
    {
        var job = new BatchJob(Ids.New("batch_", 32), request, inputFile, new(clock, duration), input);
        lock (_lock)
        {
            _jobs.Add(job);
        }

        return job;
    }

    /// <summary>Gets the batches, the newest first.</summary>
    internal List<BatchJob> List()
    {
        lock (_lock)
        {
            return [.. Enumerable.Reverse(_jobs)];
        }
    }

    /// <summary>Executes the lines of a batch that has come to its end, once.</summary>
    internal static async Task FinishAsync(BatchJob job, EmulatorState state)
    {
        if (job.Status != "completed" || job.Output is not null)
            return;

        await job.Gate.WaitAsync().ConfigureAwait(false);
        try
        {
            job.Output ??= await BatchRunner.RunAsync(job, state).ConfigureAwait(false);
        }
        finally
        {
            job.Gate.Release();
        }
    }

    /// <exception cref="Refusal">404: there is no such batch.</exception>
    internal BatchJob Get(string id)
        => List().Find(job => job.Id == id) ?? throw Refusal.Request($"No batch found with id '{id}'.", "batch_id", status: StatusCodes.Status404NotFound);
}
