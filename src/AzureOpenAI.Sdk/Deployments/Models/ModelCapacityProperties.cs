using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>How much of a model can still be deployed.</summary>
public sealed class ModelCapacityProperties : WireModel, IInCamelCase
{
    /// <summary>Gets or sets the model.</summary>
    public DeploymentModel? Model { get; set; }

    /// <summary>Gets or sets how it is hosted.</summary>
    public DeploymentSkuName? SkuName { get; set; }

    /// <summary>Gets or sets how much is left of it.</summary>
    public double? AvailableCapacity { get; set; }

    /// <summary>Gets or sets how much is left of it for models trained from it.</summary>
    public double? AvailableFinetuneCapacity { get; set; }
}
