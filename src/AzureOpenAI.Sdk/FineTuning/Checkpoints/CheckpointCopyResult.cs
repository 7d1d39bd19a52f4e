using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>How far the copies of a checkpoint are.</summary>
public sealed class CheckpointCopyResult : WireModel
{
    /// <summary>Gets or sets the name of the copied model.</summary>
    [JsonPropertyName("checkpointedModelName")]
    public string? CheckpointedModelName { get; set; }

    /// <summary>Gets or sets the job that the checkpoint is of.</summary>
    [JsonPropertyName("fineTuningJobId")]
    public string? FineTuningJobId { get; set; }

    /// <summary>Gets or sets the copies, one for each resource.</summary>
    [JsonPropertyName("copiedAccountDetails")]
    public IReadOnlyList<CheckpointCopy> CopiedAccountDetails { get; set => field = value ?? []; } = [];
}
