using Azure;
using Azure.Core;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>One deployment that a logical model may be served by.</summary>
public sealed class RouteDeployment
{
    /// <summary>Creates a deployment, to be filled.</summary>
    public RouteDeployment()
    {
    }

    /// <summary>Creates a deployment that is called with a key.</summary>
    /// <param name="endpoint">The resource, for example <c>https://my-resource.openai.azure.com</c>.</param>
    /// <param name="name">The deployment's name.</param>
    /// <param name="key">The resource's key.</param>
    public RouteDeployment(Uri endpoint, string name, AzureKeyCredential key) => (Endpoint, Name, Key) = (endpoint, name, key);

    /// <summary>Creates a deployment that is called with an identity.</summary>
    /// <param name="endpoint">The resource, for example <c>https://my-resource.openai.azure.com</c>.</param>
    /// <param name="name">The deployment's name.</param>
    /// <param name="identity">The identity. Give the same object to all that use it: its tokens are then asked for once.</param>
    public RouteDeployment(Uri endpoint, string name, TokenCredential identity) => (Endpoint, Name, Identity) = (endpoint, name, identity);

    /// <summary>Gets or sets the resource. Null: the client's own, with the client's credential.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Gets or sets the deployment's name. Null: the same as the logical model's.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the name that metrics, explanations and errors show. Null: <c>host/name</c>.</summary>
    public string? Label { get; set; }

    /// <summary>Gets or sets the key. It is read anew for each attempt.</summary>
    public AzureKeyCredential? Key { get; set; }

    /// <summary>Gets or sets the identity, in place of a key.</summary>
    public TokenCredential? Identity { get; set; }

    /// <summary>Gets or sets the version of the service. Null: the client's.</summary>
    public ServiceVersion? Version { get; set; }

    /// <summary>Gets or sets the region, for <see cref="RouteRequirements.Regions"/>.</summary>
    public string? Region { get; set; }

    /// <summary>Gets or sets how it is paid for and throttled.</summary>
    public DeploymentKind Kind { get; set; }

    /// <summary>Gets or sets its share among those of its tier, from 0 (only when no other can) to 1,000,000.</summary>
    /// <value>The default is 1.</value>
    public double Weight { get; set; } = 1;

    /// <summary>Gets or sets how many tokens a minute it takes. Null: learned from the service's headers.</summary>
    public long? TokensPerMinute { get; set; }

    /// <summary>Gets or sets how many requests a minute it takes. Null: learned from the service's headers.</summary>
    public long? RequestsPerMinute { get; set; }

    /// <summary>Gets or sets over how short a time the service checks the requests a minute.</summary>
    /// <value>The default is 10 seconds; the service takes 1 or 10 (Azure's documentation of quotas, 2025-11-26).</value>
    public TimeSpan RequestWindow { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how many units of throughput it has, when it is provisioned.</summary>
    public int? ProvisionedUnits { get; set; }

    /// <summary>Gets or sets how many input tokens a minute one unit takes, as Azure states it for the model.</summary>
    public long? TokensPerMinutePerUnit { get; set; }

    /// <summary>Gets or sets how many input tokens one output token counts for, when it is provisioned.</summary>
    /// <value>The default is 1; Azure states 4 to 8 for most models.</value>
    public double OutputTokenWeight { get; set; } = 1;

    /// <summary>Gets or sets how many tokens input and output may have together. Null: not checked.</summary>
    public long? ContextWindow { get; set; }

    /// <summary>Gets what it can do, in words of yours such as <c>vision</c>, for <see cref="RouteRequirements.Capabilities"/>.</summary>
    public IList<string> Capabilities { get; } = [];

    /// <summary>Names the kind; the place and the credential stay hidden.</summary>
    /// <returns>The type and the kind.</returns>
    public override string ToString() => $"{nameof(RouteDeployment)} ({Kind})";
}
