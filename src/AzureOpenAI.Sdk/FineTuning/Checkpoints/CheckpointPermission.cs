using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>That a project may use a checkpoint.</summary>
public sealed class CheckpointPermission : WireModel
{
    /// <summary>Gets or sets the kind, <c>checkpoint.permission</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the permission's id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets when it was given, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets the project.</summary>
    public string? ProjectId { get; set; }

    /// <summary>Gets when it was given; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAtTime => UnixTime.ToTime(CreatedAt);
}
