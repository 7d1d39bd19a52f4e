using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.FineTuning;

/// <summary>Fine-tuning jobs: started, watched, cancelled, paused; and the deletion of what they made.</summary>
internal static class FineTuningOperations
{
    private static readonly HashSet<string> Names =
        ["model", "training_file", "validation_file", "suffix", "seed", "hyperparameters", "method", "integrations", "metadata", "trainingType"];

    internal static Operation[] All { get; } =
    [
        new ResourceOperation(HttpMethods.Post, "fine_tuning/jobs", CreateAsync),
        new ResourceOperation(HttpMethods.Get, "fine_tuning/jobs", ListAsync),
        new ResourceOperation(HttpMethods.Get, "fine_tuning/jobs/{id}", call => WriteAsync(call, Get(call))),
        new ResourceOperation(HttpMethods.Post, "fine_tuning/jobs/{id}/cancel", call => ChangeAsync(call, job => job.Clock.Stop())),
        new ResourceOperation(HttpMethods.Post, "fine_tuning/jobs/{id}/pause", call => ChangeAsync(call, job => job.Clock.Pause())),
        new ResourceOperation(HttpMethods.Post, "fine_tuning/jobs/{id}/resume", ResumeAsync),
        new ResourceOperation(HttpMethods.Get, "fine_tuning/jobs/{id}/events", ListEventsAsync),
        new ResourceOperation(HttpMethods.Get, "fine_tuning/jobs/{id}/checkpoints", ListCheckpointsAsync),
        new ResourceOperation(HttpMethods.Delete, "models/{id}", DeleteModelAsync),
    ];

    internal static FineTuningJob Get(Call call) => call.State.FineTuning.Get(call.Route.Id, call.State.Files);

    private static async Task CreateAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        body.CheckNames(Names);
        var name = Fields.Text(body.Root, "model") ?? throw Fields.Missing("model");
        var training = Fields.Text(body.Root, "training_file") ?? throw Fields.Missing("training_file");
        var file = call.State.Files.Find(training) ?? throw Refusal.Request($"invalid training_file: {training}", "training_file", "invalid_file_id");
        if (file.Purpose != "fine-tune")
            throw Refusal.Request($"File '{training}' has purpose '{file.Purpose}'; 'fine-tune' was expected.", "training_file", "invalid_file_purpose");
        if (Fields.Text(body.Root, "validation_file") is { } validation && call.State.Files.Find(validation) is null)
            throw Refusal.Request($"invalid validation_file: {validation}", "validation_file", "invalid_file_id");

        var request = JsonNode.Parse(body.Bytes.Span)!.AsObject();
        var job = call.State.FineTuning.Add(request, TrainingFile.Read(file.Bytes, Model(name), call.State.Usage));
        await JsonReply.WriteAsync(call.Context, job.Write(), call.Route.IsV1 ? StatusCodes.Status200OK : StatusCodes.Status201Created).ConfigureAwait(false);
    }

    private static ServedModel Model(string name)
    {
        try
        {
            // A model of ours that is trained once more: the base counts.
            return ServedModel.Find(name.Split(".ft-")[0]);
        }
        catch (ArgumentException)
        {
            throw Refusal.Request($"The specified base model does not support fine-tuning: {name}", "model", "model_not_available");
        }
    }

    private static Task ListAsync(Call call)
    {
        var query = call.Context.Request.Query;
        var labels = query.Keys.Where(key => key.StartsWith("metadata[", StringComparison.Ordinal)).ToArray();
        var jobs = call.State.FineTuning.List().Where(job => Array.TrueForAll(labels, key => job.Request["metadata"]?[key[9..^1]]?.ToString() == query[key]));
        return ListReply.WriteAsync(call, jobs, job => job.Id, job =>
        {
            call.State.FineTuning.Finish(job, call.State.Files);
            return job.Write();
        });
    }

    private static Task ListEventsAsync(Call call)
    {
        var events = Get(call).Events().Reverse();
        return ListReply.WriteAsync(call, events, one => one.Id, one => new JsonObject
        {
            ["object"] = "fine_tuning.job.event",
            ["id"] = one.Id,
            ["created_at"] = one.At.ToUnixTimeSeconds(),
            ["level"] = one.Level,
            ["message"] = one.Message,
            ["data"] = one.Data ?? new JsonObject(),
            ["type"] = one.Data is null ? "message" : "metrics",
        });
    }

    private static Task ListCheckpointsAsync(Call call)
        => ListReply.WriteAsync(call, Get(call).Checkpoints(), one => one["id"]!.GetValue<string>(), one => one, usual: 10);

    private static Task ChangeAsync(Call call, Action<FineTuningJob> change)
    {
        var job = Get(call);
        if (job.HasEnded)
            throw Refusal.Request($"Job has already completed: {job.Id}", "fine_tuning_job_id", "job_already_completed");

        change(job);
        return WriteAsync(call, job);
    }

    private static Task ResumeAsync(Call call)
    {
        var job = Get(call);
        if (!job.Clock.IsPaused)
            throw Refusal.Request($"Job is not paused: {job.Id}", "fine_tuning_job_id", "job_not_paused");

        job.Clock.Resume();
        return WriteAsync(call, job);
    }

    private static Task DeleteModelAsync(Call call)
    {
        var model = call.Route.Id;
        if (!call.State.FineTuning.DeleteModel(model))
            throw Refusal.Request($"The model '{model}' does not exist", "model", "model_not_found", StatusCodes.Status404NotFound);
        return JsonReply.WriteAsync(call.Context, new JsonObject { ["id"] = model, ["object"] = "model", ["deleted"] = true });
    }

    private static Task WriteAsync(Call call, FineTuningJob job) => JsonReply.WriteAsync(call.Context, job.Write());
}
