using System.Text;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Files;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.FineTuning;

/// <summary>The fine-tuning jobs that were started, and what was given to others of their checkpoints.</summary>
internal sealed class FineTuningStore(TimeProvider clock, TimeSpan duration)
{
    private readonly Lock _lock = new();
    private readonly List<FineTuningJob> _jobs = [];
    private readonly HashSet<string> _deletedModels = new(StringComparer.Ordinal);

    /// <summary>Gets the permissions by checkpoint, the newest last.</summary>
    internal Dictionary<string, List<JsonObject>> Permissions { get; } = new(StringComparer.Ordinal);

    internal FineTuningJob Add(JsonObject request, TrainingFile file)
    {
        var id = Ids.New("ftjob-", 32);
        var suffix = request["suffix"]?.GetValue<string>() is { } given ? "-" + given : "";
        var job = new FineTuningJob(id, request, new(clock, duration), file, $"{request["model"]}.ft-{id[6..22].ToLowerInvariant()}{suffix}");
        lock (_lock)
        {
            _jobs.Add(job);
        }

        return job;
    }

    /// <summary>Gets the jobs, the newest first.</summary>
    internal List<FineTuningJob> List()
    {
        lock (_lock)
        {
            return [.. Enumerable.Reverse(_jobs)];
        }
    }

    /// <exception cref="Refusal">404: there is no such job.</exception>
    internal FineTuningJob Get(string id, FileStore files)
    {
        var job = List().Find(job => job.Id == id)
            ?? throw Refusal.Request($"Could not find fine tune: {id}", "fine_tune_id", "fine_tune_not_found", StatusCodes.Status404NotFound);
        Finish(job, files);
        return job;
    }

    /// <summary>Writes the file of results of a job that has ended well, once.</summary>
    internal void Finish(FineTuningJob job, FileStore files)
    {
        lock (_lock)
        {
            if (job.Status == "succeeded" && job.ResultFile is null)
                job.ResultFile = files.Make("step_metrics.csv", "fine-tune-results", Encoding.UTF8.GetBytes(job.ResultCsv())).Id;
        }
    }

    /// <summary>The model from which a job has trained one; null when there is none of that name.</summary>
    internal string? BaseOf(string model)
    {
        lock (_lock)
        {
            return _jobs.Exists(job => job.FineTunedModel == model && job.Status == "succeeded") && !_deletedModels.Contains(model) ? model.Split(".ft-")[0] : null;
        }
    }

    /// <summary>Forgets a model that a job has made; false when there is none of that name.</summary>
    internal bool DeleteModel(string model)
    {
        lock (_lock)
        {
            return _jobs.Exists(job => job.FineTunedModel == model && job.Status == "succeeded") && _deletedModels.Add(model);
        }
    }
}
