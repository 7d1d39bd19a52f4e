using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>A model that an account can deploy.</summary>
public sealed class DeployableModel : WireModel, IInCamelCase
{
    /// <summary>Gets or sets whose model it is: <c>OpenAI</c>.</summary>
    public string? Format { get; set; }

    /// <summary>Gets or sets its name, for example <c>gpt-4o</c>.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets its version, for example <c>2024-11-20</c>.</summary>
    public string? Version { get; set; }

    /// <summary>Gets or sets who publishes it.</summary>
    public string? Publisher { get; set; }

    /// <summary>Gets or sets where its weights come from, for a fine-tuned model of another account.</summary>
    public string? Source { get; set; }

    /// <summary>Gets or sets the account that has trained it, for a fine-tuned model of another one.</summary>
    public string? SourceAccount { get; set; }

    /// <summary>Gets or sets the model that it was trained from.</summary>
    public DeploymentModel? BaseModel { get; set; }

    /// <summary>Gets or sets whether this version is deployed when none is named.</summary>
    public bool? IsDefaultVersion { get; set; }

    /// <summary>Gets or sets how it can be hosted.</summary>
    public IReadOnlyList<DeployableModelSku> Skus { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the most that a deployment may have.</summary>
    public int? MaxCapacity { get; set; }

    /// <summary>Gets or sets what can be done with it, for example <c>chatCompletion</c>.</summary>
    public IReadOnlyDictionary<string, string>? Capabilities { get; set; }

    /// <summary>Gets or sets how it can be trained further.</summary>
    public IReadOnlyDictionary<string, string>? FinetuneCapabilities { get; set; }

    /// <summary>Gets or sets when it ends.</summary>
    public DeployableModelDeprecation? Deprecation { get; set; }

    /// <summary>Gets or sets where it stands between its first day and its last.</summary>
    public DeployableModelLifecycle? LifecycleStatus { get; set; }

    /// <summary>Gets or sets the limit of calls.</summary>
    public CallRateLimit? CallRateLimit { get; set; }

    /// <summary>Gets or sets who made and changed this entry.</summary>
    public ControlPlaneSystemData? SystemData { get; set; }
}
