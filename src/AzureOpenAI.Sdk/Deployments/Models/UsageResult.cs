using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>A quota, and how much of it is used.</summary>
public sealed class UsageResult : WireModel, IInCamelCase
{
    /// <summary>Gets or sets what it is a quota of, for example <c>OpenAI.Standard.gpt-4o</c>.</summary>
    public UsageName? Name { get; set; }

    /// <summary>Gets or sets how much is used.</summary>
    public double? CurrentValue { get; set; }

    /// <summary>Gets or sets how much there is.</summary>
    public double? Limit { get; set; }

    /// <summary>Gets or sets what it counts.</summary>
    public UsageUnit? Unit { get; set; }

    /// <summary>Gets or sets the period that it is for, if it is for one, as ISO 8601 has it.</summary>
    public string? QuotaPeriod { get; set; }

    /// <summary>Gets or sets when it begins anew, if it does.</summary>
    public string? NextResetTime { get; set; }

    /// <summary>Gets or sets whether it is in force, for example <c>Included</c>.</summary>
    public string? Status { get; set; }

    /// <summary>Gets how much is left, and never less than nothing; null when the service does not say.</summary>
    [JsonIgnore]
    public double? Remaining => Limit - CurrentValue is { } left ? Math.Max(0, left) : null;
}
