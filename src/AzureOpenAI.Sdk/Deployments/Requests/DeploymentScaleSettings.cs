using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>How an older deployment, without a SKU, is scaled.</summary>
public sealed class DeploymentScaleSettings : WireModel, IInCamelCase
{
    /// <summary>Gets or sets who decides its capacity.</summary>
    public DeploymentScaleType? ScaleType { get; set; }

    /// <summary>Gets or sets how much there is to be.</summary>
    public int? Capacity { get; set; }

    /// <summary>Gets or sets how much there is. Decided by the service.</summary>
    public int? ActiveCapacity { get; set; }
}
