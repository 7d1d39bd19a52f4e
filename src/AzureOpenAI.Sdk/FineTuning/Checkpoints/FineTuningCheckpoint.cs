using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>A model as it was at a step of the training. It can be deployed like the last one.</summary>
public sealed class FineTuningCheckpoint : WireModel
{
    /// <summary>Gets or sets the kind, <c>fine_tuning.job.checkpoint</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the checkpoint's id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets when it was made, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets the name of the model, to be deployed.</summary>
    public string? FineTunedModelCheckpoint { get; set; }

    /// <summary>Gets or sets the step.</summary>
    public long? StepNumber { get; set; }

    /// <summary>Gets or sets how well it does.</summary>
    public FineTuningMetrics? Metrics { get; set; }

    /// <summary>Gets or sets the job.</summary>
    public string? FineTuningJobId { get; set; }

    /// <summary>Gets when it was made; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAtTime => UnixTime.ToTime(CreatedAt);
}
