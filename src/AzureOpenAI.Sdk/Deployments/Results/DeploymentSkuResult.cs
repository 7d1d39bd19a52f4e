using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>A SKU that a deployment may be moved to, and how much of it there may be.</summary>
public sealed class DeploymentSkuResult : WireModel, IInCamelCase
{
    /// <summary>Gets or sets the kind of resource, <c>Microsoft.CognitiveServices/accounts/deployments</c>.</summary>
    public string? ResourceType { get; set; }

    /// <summary>Gets or sets the SKU.</summary>
    public DeploymentSku? Sku { get; set; }

    /// <summary>Gets or sets how much of it there may be.</summary>
    public CapacityRange? Capacity { get; set; }
}
