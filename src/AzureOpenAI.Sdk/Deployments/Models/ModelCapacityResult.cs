using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>How much of a model can still be deployed, in a region and under a SKU.</summary>
public sealed class ModelCapacityResult : WireModel, IInCamelCase
{
    /// <summary>Gets or sets its resource id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the kind of resource.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the region.</summary>
    public string? Location { get; set; }

    /// <summary>Gets or sets how much there is.</summary>
    public ModelCapacityProperties? Properties { get; set; }

    /// <summary>Gets or sets who made and changed this entry.</summary>
    public ControlPlaneSystemData? SystemData { get; set; }
}
