using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>A way to host a model, and how much of it there may be.</summary>
public sealed class DeployableModelSku : WireModel, IInCamelCase
{
    /// <summary>Gets or sets how it is hosted.</summary>
    public DeploymentSkuName? Name { get; set; }

    /// <summary>Gets or sets the name of the quota that it takes from, as <see cref="UsageName.Value"/> has it.</summary>
    public string? UsageName { get; set; }

    /// <summary>Gets or sets how much of it there may be.</summary>
    public CapacityRange? Capacity { get; set; }

    /// <summary>Gets or sets when it ends, as ISO 8601 has it.</summary>
    public string? DeprecationDate { get; set; }

    /// <summary>Gets or sets the limits that a unit of capacity gives.</summary>
    public IReadOnlyList<CallRateLimit> RateLimits { get; set => field = value ?? []; } = [];

    /// <summary>Gets when it ends; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? Ends => IsoTime.ToTime(DeprecationDate);
}
