using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>How capacity is shared within a resource group.</summary>
public sealed class DeploymentCapacitySettings : WireModel, IInCamelCase
{
    /// <summary>Gets or sets how much is set aside for the deployment.</summary>
    public int? DesignatedCapacity { get; set; }

    /// <summary>Gets or sets who is served first.</summary>
    public int? Priority { get; set; }
}
