using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>A deployment as the control plane describes it.</summary>
public sealed class DeploymentsResult : WireModel, IInCamelCase
{
    /// <summary>Gets or sets its resource id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets its name, with which the service is called.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the kind of resource, <c>Microsoft.CognitiveServices/accounts/deployments</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets how it is hosted, and how much of it there is.</summary>
    public DeploymentSku? Sku { get; set; }

    /// <summary>Gets or sets what it deploys, and how.</summary>
    public DeploymentProperties? Properties { get; set; }

    /// <summary>Gets or sets a mark that changes with each change. The documents of these operations name no <c>If-Match</c> that would take it.</summary>
    public string? Etag { get; set; }

    /// <summary>Gets or sets labels of your own.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; set; }

    /// <summary>Gets or sets who made and changed it.</summary>
    public ControlPlaneSystemData? SystemData { get; set; }

    /// <summary>Gets how far it is with what was asked of it; null when that is missing.</summary>
    [JsonIgnore]
    public ProvisioningState? ProvisioningState => Properties?.ProvisioningState;

    /// <summary>
    /// Makes options of it, to be changed and given to <see cref="DeploymentsClient.CreateOrUpdateAsync"/>. What the service alone decides
    /// (its state, limits and capabilities) is left out; what this version does not know goes along.
    /// </summary>
    /// <returns>The options; they share no changeable part with this object.</returns>
    public DeploymentsOptions ToOptions()
    {
        DeploymentsResult copy = AzureOpenAIJson.Parse<DeploymentsResult>(AzureOpenAIJson.ToUtf8Json(this));
        DeploymentProperties properties = copy.Properties ?? new DeploymentProperties();
        (properties.ProvisioningState, properties.Capabilities, properties.CallRateLimit, properties.CurrentCapacity) = (null, null, null, null);
        properties.RateLimits = [];
        if (properties.Model is { } model)
        {
            model.CallRateLimit = null;
        }

        return new DeploymentsOptions { Sku = copy.Sku, Properties = properties, Tags = copy.Tags };
    }
}
