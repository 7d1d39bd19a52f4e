using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>How something is hosted and paid for, and how much of it there is.</summary>
public sealed class DeploymentSku : WireModel, IInCamelCase
{
    /// <summary>Names a SKU.</summary>
    /// <param name="name">How the deployment is hosted, for example <see cref="DeploymentSkuName.GlobalStandard"/>.</param>
    /// <param name="capacity">How much of it: thousands of tokens a minute, or units of provisioned throughput; null lets the service decide.</param>
    public DeploymentSku(DeploymentSkuName name, int? capacity = null) => (Name, Capacity) = (name, capacity);

    /// <summary>Names a SKU, to be filled.</summary>
    [JsonConstructor]
    public DeploymentSku()
    {
    }

    /// <summary>Gets or sets how it is hosted.</summary>
    public DeploymentSkuName? Name { get; set; }

    /// <summary>Gets or sets how much of it there is: thousands of tokens a minute, or units of provisioned throughput.</summary>
    public int? Capacity { get; set; }

    /// <summary>Gets or sets the tier, for example <c>Standard</c>. Few SKUs have one.</summary>
    public string? Tier { get; set; }

    /// <summary>Gets or sets the size. Few SKUs have one.</summary>
    public string? Size { get; set; }

    /// <summary>Gets or sets the family. Few SKUs have one.</summary>
    public string? Family { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal static void Check(OptionRules rules, DeploymentSku? sku, string option)
    {
        rules.That(sku is null || !string.IsNullOrEmpty(sku.Name?.ToString()), option, "has no name. Say how it is hosted, for example DeploymentSkuName.GlobalStandard.");
        rules.That(sku is not { Capacity: <= 0 }, option, "has a capacity that is not above zero. Say how many thousands of tokens a minute, or units of throughput; or leave it null.");
    }
}
