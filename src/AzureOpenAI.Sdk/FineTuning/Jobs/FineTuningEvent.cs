using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>Something that happened to a job.</summary>
public sealed class FineTuningEvent : WireModel
{
    /// <summary>Gets or sets the kind, <c>fine_tuning.job.event</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the event's id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets when it happened, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets how grave it is.</summary>
    public FineTuningEventLevel? Level { get; set; }

    /// <summary>Gets or sets what happened, in words.</summary>
    public string? Message { get; set; }

    /// <summary>Gets or sets what it tells.</summary>
    public FineTuningEventType? Type { get; set; }

    /// <summary>Gets or sets what belongs to it: of metrics, the figures of a step.</summary>
    public JsonElement? Data { get; set; }

    /// <summary>Gets when it happened; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAtTime => UnixTime.ToTime(CreatedAt);
}
