using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>A limit of calls.</summary>
public sealed class CallRateLimit : WireModel, IInCamelCase
{
    /// <summary>Gets or sets how many there may be within a period.</summary>
    public double? Count { get; set; }

    /// <summary>Gets or sets the length of a period, in seconds.</summary>
    public double? RenewalPeriod { get; set; }

    /// <summary>Gets or sets the single limits of which it is made.</summary>
    public IReadOnlyList<ThrottlingRule> Rules { get; set => field = value ?? []; } = [];
}
