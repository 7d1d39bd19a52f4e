using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>When a model ends.</summary>
public sealed class DeployableModelDeprecation : WireModel, IInCamelCase
{
    /// <summary>Gets or sets after when it can't be trained any more, as ISO 8601 has it.</summary>
    public string? FineTune { get; set; }

    /// <summary>Gets or sets after when it does not answer any more, as ISO 8601 has it.</summary>
    public string? Inference { get; set; }

    /// <summary>Gets after when it can't be trained any more; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? FineTuneEnds => IsoTime.ToTime(FineTune);

    /// <summary>Gets after when it does not answer any more; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? InferenceEnds => IsoTime.ToTime(Inference);
}
