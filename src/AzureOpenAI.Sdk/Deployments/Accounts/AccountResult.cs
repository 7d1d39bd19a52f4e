using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>An account: the resource that holds deployments, keys and quota.</summary>
public sealed class AccountResult : WireModel, IInCamelCase
{
    /// <summary>Gets or sets its resource id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the kind of resource, <c>Microsoft.CognitiveServices/accounts</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets its region, for example <c>eastus2</c>.</summary>
    public string? Location { get; set; }

    /// <summary>Gets or sets what it offers: <c>OpenAI</c>, or <c>AIServices</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>Gets or sets its price plan, mostly <c>S0</c>.</summary>
    public DeploymentSku? Sku { get; set; }

    /// <summary>Gets or sets how it is reached, and how it stands.</summary>
    public AccountProperties? Properties { get; set; }

    /// <summary>Gets or sets a mark that changes with each change.</summary>
    public string? Etag { get; set; }

    /// <summary>Gets or sets labels of your own.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; set; }

    /// <summary>Gets or sets who made and changed it.</summary>
    public ControlPlaneSystemData? SystemData { get; set; }

    /// <summary>Gets the address to make an <see cref="AzureOpenAIClient"/> with; null when it is missing or no address.</summary>
    [JsonIgnore]
    public Uri? Endpoint => Uri.TryCreate(Properties?.Endpoint, UriKind.Absolute, out Uri? endpoint) ? endpoint : null;
}
