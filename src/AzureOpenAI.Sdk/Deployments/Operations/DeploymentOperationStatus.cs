using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>How far a change is that the control plane makes on its own.</summary>
public sealed class DeploymentOperationStatus : WireModel, IInCamelCase
{
    /// <summary>Gets or sets the id of the operation.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public ProvisioningState? Status { get; set; }

    /// <summary>Gets or sets why it failed; null when it did not.</summary>
    public ServiceError? Error { get; set; }

    /// <summary>Gets or sets how much of it is done, of a hundred.</summary>
    public double? PercentComplete { get; set; }

    /// <summary>Gets or sets when it began, as ISO 8601 has it.</summary>
    public string? StartTime { get; set; }

    /// <summary>Gets or sets when it ended, as ISO 8601 has it; null before.</summary>
    public string? EndTime { get; set; }

    /// <summary>Gets or sets what it changes.</summary>
    public string? ResourceId { get; set; }

    /// <summary>Gets when it began; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? Started => IsoTime.ToTime(StartTime);

    /// <summary>Gets when it ended; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? Ended => IsoTime.ToTime(EndTime);
}
