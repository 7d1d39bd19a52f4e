using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>Who made and changed a resource.</summary>
public sealed class ControlPlaneSystemData : WireModel, IInCamelCase
{
    /// <summary>Gets or sets who made it.</summary>
    public string? CreatedBy { get; set; }

    /// <summary>Gets or sets what they are, for example <c>User</c> or <c>Application</c>.</summary>
    public string? CreatedByType { get; set; }

    /// <summary>Gets or sets when they made it, as ISO 8601 has it.</summary>
    public string? CreatedAt { get; set; }

    /// <summary>Gets or sets who changed it last.</summary>
    public string? LastModifiedBy { get; set; }

    /// <summary>Gets or sets what they are.</summary>
    public string? LastModifiedByType { get; set; }

    /// <summary>Gets or sets when they changed it, as ISO 8601 has it.</summary>
    public string? LastModifiedAt { get; set; }

    /// <summary>Gets when it was made; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAtTime => IsoTime.ToTime(CreatedAt);

    /// <summary>Gets when it was changed last; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? LastModifiedAtTime => IsoTime.ToTime(LastModifiedAt);
}
