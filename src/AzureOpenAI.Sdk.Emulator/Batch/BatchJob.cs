using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Jobs;

namespace AzureOpenAI.Sdk.Emulator.Batch;

/// <summary>A batch. What it is at any time follows from its clock; its lines are executed when it comes to its end.</summary>
internal sealed class BatchJob(string id, JsonObject request, string inputFile, JobClock clock, BatchInput input)
{
    private const double Running = 0.25;
    private const double Finalizing = 0.8;

    /// <summary>How much of a job's time it takes until a cancelled batch stands still.</summary>
    private const double Settling = 0.25;

    internal string Id => id;

    internal BatchInput Input => input;

    internal JobClock Clock => clock;

    internal JsonObject Request => request;

    /// <summary>Gets what the lines gave, once they were executed.</summary>
    internal BatchOutput? Output { get; set; }

    /// <summary>Gets the lock under which the lines are executed, once.</summary>
    internal SemaphoreSlim Gate { get; } = new(1);

    internal string Status
    {
        get
        {
            var share = clock.Share;
            return clock.StoppedAt is not null ? clock.HasSettled(Settling) ? "cancelled" : "cancelling"
                : share < Running ? "validating"
                : input.Faults.Count > 0 ? "failed"
                : share < Finalizing ? "in_progress"
                : share < 1 ? "finalizing"
                : "completed";
        }
    }

    internal JsonObject Write()
    {
        var status = Status;
        return new JsonObject
        {
            ["id"] = id,
            ["object"] = "batch",
            ["endpoint"] = request["endpoint"]?.DeepClone(),
            ["model"] = input.Model,
            ["errors"] = status == "failed" ? new JsonObject { ["object"] = "list", ["data"] = new JsonArray([.. input.Faults.Select(fault => fault.DeepClone())]) } : null,
            ["input_file_id"] = inputFile,
            ["completion_window"] = request["completion_window"]?.DeepClone(),
            ["status"] = status,
            ["output_file_id"] = Output?.OutputFile,
            ["error_file_id"] = Output?.ErrorFile,
            ["created_at"] = clock.Started.ToUnixTimeSeconds(),
            ["in_progress_at"] = Reached(Running),
            ["expires_at"] = clock.Started.AddHours(24).ToUnixTimeSeconds(),
            ["finalizing_at"] = Reached(Finalizing),
            ["completed_at"] = status == "completed" ? clock.At(1).ToUnixTimeSeconds() : null,
            ["failed_at"] = status == "failed" ? clock.At(Running).ToUnixTimeSeconds() : null,
            ["expired_at"] = null,
            ["cancelling_at"] = clock.StoppedAt?.ToUnixTimeSeconds(),
            ["cancelled_at"] = status == "cancelled" ? clock.StoppedAt?.ToUnixTimeSeconds() : null,
            ["request_counts"] = new JsonObject
            {
                ["total"] = status is "validating" or "failed" ? 0 : input.Lines.Count,
                ["completed"] = Output?.Completed ?? 0,
                ["failed"] = Output?.Failed ?? 0,
            },
            ["usage"] = new JsonObject
            {
                ["input_tokens"] = Output?.InputTokens ?? 0,
                ["output_tokens"] = Output?.OutputTokens ?? 0,
                ["total_tokens"] = (Output?.InputTokens ?? 0) + (Output?.OutputTokens ?? 0),
                ["input_tokens_details"] = new JsonObject { ["cached_tokens"] = 0 },
                ["output_tokens_details"] = new JsonObject { ["reasoning_tokens"] = 0 },
            },
            ["metadata"] = request["metadata"]?.DeepClone(),
        };
    }

    private long? Reached(double share) => input.Faults.Count == 0 && clock.Share >= share ? clock.At(share).ToUnixTimeSeconds() : null;
}
