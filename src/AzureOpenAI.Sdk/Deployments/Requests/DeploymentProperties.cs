using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>What a deployment deploys, and how. What the service alone decides is said of each.</summary>
public sealed class DeploymentProperties : WireModel, IInCamelCase
{
    /// <summary>Gets or sets the model.</summary>
    public DeploymentModel? Model { get; set; }

    /// <summary>Gets or sets when a newer version of the model takes the place of this one; null lets the service decide: with its next default version.</summary>
    public VersionUpgradeOption? VersionUpgradeOption { get; set; }

    /// <summary>Gets or sets the name of the content filter; null for the service's own.</summary>
    public string? RaiPolicyName { get; set; }

    /// <summary>Gets or sets whether more than the limit is admitted while there is room; by default not.</summary>
    public bool? DynamicThrottlingEnabled { get; set; }

    /// <summary>Gets or sets how an older deployment, without a SKU, is scaled.</summary>
    public DeploymentScaleSettings? ScaleSettings { get; set; }

    /// <summary>Gets or sets how capacity is shared within a resource group; of provisioned throughput alone.</summary>
    public DeploymentCapacitySettings? CapacitySettings { get; set; }

    /// <summary>Gets or sets the deployment that this one hangs on, if it does.</summary>
    public string? ParentDeploymentName { get; set; }

    /// <summary>Gets or sets the deployment that takes what this one, of provisioned throughput, refuses for its rate.</summary>
    public string? SpilloverDeploymentName { get; set; }

    /// <summary>Gets or sets how much there is now, if that is not yet what was asked for. Decided by the service.</summary>
    public int? CurrentCapacity { get; set; }

    /// <summary>Gets or sets how far it is with what was asked of it. Decided by the service.</summary>
    public ProvisioningState? ProvisioningState { get; set; }

    /// <summary>Gets or sets what can be done with it, for example <c>chatCompletion</c>. Decided by the service.</summary>
    public IReadOnlyDictionary<string, string>? Capabilities { get; set; }

    /// <summary>Gets or sets the limit of calls. Decided by the service.</summary>
    public CallRateLimit? CallRateLimit { get; set; }

    /// <summary>Gets or sets the limits of requests and tokens that follow from the capacity. Decided by the service.</summary>
    public IReadOnlyList<ThrottlingRule> RateLimits { get; set => field = value ?? []; } = [];
}
