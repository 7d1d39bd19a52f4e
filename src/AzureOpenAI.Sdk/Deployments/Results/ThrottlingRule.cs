using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>One limit: of requests, or of tokens.</summary>
public sealed class ThrottlingRule : WireModel, IInCamelCase
{
    /// <summary>Gets or sets what it counts: <c>request</c> or <c>token</c>.</summary>
    public string? Key { get; set; }

    /// <summary>Gets or sets how many there may be within a period.</summary>
    public double? Count { get; set; }

    /// <summary>Gets or sets the length of a period, in seconds.</summary>
    public double? RenewalPeriod { get; set; }

    /// <summary>Gets or sets how many are granted in any case.</summary>
    public double? MinCount { get; set; }

    /// <summary>Gets or sets whether more is admitted while there is room.</summary>
    public bool? DynamicThrottlingEnabled { get; set; }

    /// <summary>Gets or sets which requests it is for.</summary>
    public IReadOnlyList<RequestMatchPattern> MatchPatterns { get; set => field = value ?? []; } = [];
}
