using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Jobs;

namespace AzureOpenAI.Sdk.Emulator.FineTuning;

/// <summary>A fine-tuning job. What it is at any time follows from its clock.</summary>
internal sealed class FineTuningJob(string id, JsonObject request, JobClock clock, TrainingFile file, string fineTunedModel)
{
    private const double Queued = 0.2;
    private const double Running = 0.4;
    private static readonly double[] CheckpointShares = [0.7, 0.85, 1];

    internal string Id => id;

    internal JsonObject Request => request;

    internal JobClock Clock => clock;

    internal string FineTunedModel => fineTunedModel;

    internal TrainingFile File => file;

    /// <summary>Gets or sets the file with the metrics, once the job has ended well.</summary>
    internal string? ResultFile { get; set; }

    internal Dictionary<string, JsonObject> Copies { get; } = new(StringComparer.Ordinal);

    internal string Status => clock.StoppedAt is not null ? "cancelled"
        : clock.IsPaused ? "paused"
        : clock.Share < Queued ? "validating_files"
        : file.Fault is not null ? "failed"
        : clock.Share < Running ? "queued"
        : clock.Share < 1 ? "running"
        : "succeeded";

    internal bool HasEnded => Status is "cancelled" or "failed" or "succeeded";

    /// <summary>Gets what has happened so far, the oldest first.</summary>
    internal IEnumerable<(string Id, DateTimeOffset At, string Level, string Message, JsonObject? Data)> Events()
    {
        yield return Event(0, 0, "Created fine-tuning job: " + id);
        yield return Event(1, 0, "Validating training file: " + request["training_file"]);
        if (clock.Share >= Queued && file.Fault is { } fault)
        {
            yield return Event(2, Queued, fault, level: "error");
            yield break;
        }

        if (clock.Share >= Queued)
            yield return Event(2, Queued, "Files validated, moving job to queued state");
        if (clock.Share >= Running)
            yield return Event(3, Running, "Fine-tuning job started");

        for (var i = 0; i < CheckpointShares.Length && clock.Share >= CheckpointShares[i]; i++)
        {
            var data = Metrics(i);
            yield return Event(4 + (2 * i), CheckpointShares[i], $"Step {data["step"]}: training loss={data["train_loss"]}", data: data);
            yield return Event(5 + (2 * i), CheckpointShares[i], $"Checkpoint created at step {data["step"]}");
        }

        if (clock.Share >= 1)
            yield return Event(10, 1, "New fine-tuned model created: " + fineTunedModel);
        if (clock.Share >= 1)
            yield return Event(11, 1, "The job has successfully completed");
        if (clock.StoppedAt is { } stopped)
            yield return ($"ftevent-{id[6..]}-99", stopped, "info", "The job has been cancelled", null);
    }

    /// <summary>Gets the checkpoints so far, the newest first.</summary>
    internal IEnumerable<JsonObject> Checkpoints() => Enumerable.Range(0, CheckpointShares.Length).Reverse()
        .Where(i => file.Fault is null && clock.Share >= CheckpointShares[i])
        .Select(i => new JsonObject
        {
            ["id"] = CheckpointId(i),
            ["object"] = "fine_tuning.job.checkpoint",
            ["created_at"] = clock.At(CheckpointShares[i]).ToUnixTimeSeconds(),
            ["fine_tuned_model_checkpoint"] = i == CheckpointShares.Length - 1 ? fineTunedModel : $"{fineTunedModel}:ckpt-step-{Step(i)}",
            ["fine_tuning_job_id"] = id,
            ["metrics"] = Metrics(i),
            ["step_number"] = Step(i),
        });

    internal JsonObject Write()
    {
        var status = Status;
        return new JsonObject
        {
            ["object"] = "fine_tuning.job",
            ["id"] = id,
            ["model"] = request["model"]?.DeepClone(),
            ["created_at"] = clock.Started.ToUnixTimeSeconds(),
            ["finished_at"] = status == "succeeded" ? clock.At(1).ToUnixTimeSeconds() : null,
            ["fine_tuned_model"] = status == "succeeded" ? fineTunedModel : null,
            ["organization_id"] = "emulator",
            ["result_files"] = ResultFile is null ? new JsonArray() : new JsonArray(ResultFile),
            ["status"] = status,
            ["training_file"] = request["training_file"]?.DeepClone(),
            ["validation_file"] = request["validation_file"]?.DeepClone(),
            ["method"] = request["method"]?.DeepClone() ?? new JsonObject { ["type"] = "supervised", ["supervised"] = new JsonObject { ["hyperparameters"] = Hyperparameters() } },
            ["hyperparameters"] = Hyperparameters(),
            ["trained_tokens"] = status == "succeeded" ? file.Tokens * Epochs : null,
            ["error"] = status == "failed" ? new JsonObject { ["code"] = "invalid_training_file", ["message"] = file.Fault, ["param"] = "training_file" } : new JsonObject(),
            ["user_provided_suffix"] = request["suffix"]?.DeepClone(),
            ["seed"] = request["seed"]?.DeepClone() ?? 7,
            ["estimated_finish"] = status is "running" ? clock.At(1).ToUnixTimeSeconds() : null,
            ["integrations"] = request["integrations"]?.DeepClone() ?? new JsonArray(),
            ["metadata"] = request["metadata"]?.DeepClone(),
        };
    }

    /// <summary>Gets the metrics of all steps, as the file of results has them.</summary>
    internal string ResultCsv() => "step,train_loss,train_accuracy,valid_loss,valid_mean_token_accuracy\n"
        + string.Concat(Enumerable.Range(0, CheckpointShares.Length).Select(i => $"{Step(i)},{Metrics(i)["train_loss"]},{Metrics(i)["train_mean_token_accuracy"]},,\n"));

    private int Epochs => (int?)Asked("n_epochs") ?? 3;

    private JsonNode? Asked(string name)
    {
        var asked = (request["hyperparameters"] ?? request["method"]?[request["method"]?["type"]?.GetValue<string>() ?? ""]?["hyperparameters"])?[name];
        return asked is JsonValue value && value.TryGetValue(out int _) ? asked : null;
    }

    private JsonObject Hyperparameters() => new()
    {
        ["n_epochs"] = Epochs,
        ["batch_size"] = Asked("batch_size")?.DeepClone() ?? 1,
        ["learning_rate_multiplier"] = Asked("learning_rate_multiplier")?.DeepClone() ?? 1,
    };

    private int Step(int checkpoint) => Math.Max(1, file.Examples) * (checkpoint + 1);

    // A loss that falls: the numbers follow from the number of the checkpoint alone.
    private JsonObject Metrics(int checkpoint) => new()
    {
        ["step"] = Step(checkpoint),
        ["train_loss"] = Math.Round(1.5 / (checkpoint + 1), 4),
        ["train_mean_token_accuracy"] = Math.Round(0.6 + (0.1 * checkpoint), 4),
    };

    private string CheckpointId(int checkpoint) => $"ftckpt_{id[6..]}{checkpoint}";

    private (string Id, DateTimeOffset At, string Level, string Message, JsonObject? Data) Event(
        int number, double share, string message, string level = "info", JsonObject? data = null)
        => ($"ftevent-{id[6..]}-{number:00}", clock.At(share), level, message, data);
}
