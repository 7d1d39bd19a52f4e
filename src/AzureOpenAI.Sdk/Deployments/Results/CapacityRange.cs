using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>How much of a SKU there may be.</summary>
public sealed class CapacityRange : WireModel, IInCamelCase
{
    /// <summary>Gets or sets the least.</summary>
    public int? Minimum { get; set; }

    /// <summary>Gets or sets the most.</summary>
    public int? Maximum { get; set; }

    /// <summary>Gets or sets by how much it grows.</summary>
    public int? Step { get; set; }

    /// <summary>Gets or sets what is taken when nothing is said.</summary>
    public int? Default { get; set; }

    /// <summary>Gets or sets the only values that there may be; empty when all in the range are.</summary>
    public IReadOnlyList<int> AllowedValues { get; set => field = value ?? []; } = [];
}
