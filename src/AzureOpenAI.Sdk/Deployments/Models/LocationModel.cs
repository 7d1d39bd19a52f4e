using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>A model that a region offers.</summary>
public sealed class LocationModel : WireModel, IInCamelCase
{
    /// <summary>Gets or sets to which kind of account it is offered, for example <c>OpenAI</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>Gets or sets to which price plan, for example <c>S0</c>.</summary>
    public string? SkuName { get; set; }

    /// <summary>Gets or sets what is said of it.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets the model.</summary>
    public DeployableModel? Model { get; set; }
}
