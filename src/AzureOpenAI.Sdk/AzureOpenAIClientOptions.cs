using Azure.Core;
using AzureOpenAI.Sdk.Diagnostics;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk;

/// <summary>How a client speaks to the service. The defaults suit production.</summary>
/// <remarks>
/// From the base class: <c>Retry.MaxRetries</c>, <c>Retry.Delay</c> and <c>Retry.MaxDelay</c> steer the client's own retries,
/// <c>Transport</c> replaces the connection, <c>AddPolicy</c> adds steps to the pipeline. <c>RetryPolicy</c> can't be set: a second owner
/// of retries would multiply them. <c>Retry.NetworkTimeout</c> has no effect: the time limits are in <see cref="Calls"/>.
/// </remarks>
public class AzureOpenAIClientOptions : ClientOptions
{
    /// <summary>Creates options for <see cref="ServiceVersion.V1"/>.</summary>
    public AzureOpenAIClientOptions()
        : this(ServiceVersion.V1)
    {
    }

    /// <summary>Creates options for a version of the service.</summary>
    /// <param name="version">The version, which decides the shape of the URLs.</param>
    public AzureOpenAIClientOptions(ServiceVersion version)
    {
        Version = version;
        Transport = AzureOpenAITransport.Shared;
        foreach (string name in LoggedHeaders)
        {
            Diagnostics.LoggedHeaderNames.Add(name);
        }

        Diagnostics.LoggedQueryParameters.Add("api-version");
    }

    /// <summary>Gets the version of the service.</summary>
    public ServiceVersion Version { get; }

    /// <summary>Gets or sets the audience of Entra ID tokens.</summary>
    /// <value>The default is <see langword="null"/>: found from the endpoint's host.</value>
    public AzureOpenAIAudience? Audience { get; set; }

    /// <summary>
    /// Gets hosts beside Azure's own that the client may send its credential to: a whole host name such as
    /// <c>gateway.contoso.com</c>, or all hosts below a domain with a leading dot, such as <c>.contoso.com</c>.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Gets or sets whether <c>http://</c> is allowed for an endpoint on this machine, for an emulator.</summary>
    /// <value>The default is <see langword="false"/>. Other machines always need <c>https://</c>.</value>
    public bool AllowInsecureLoopback { get; set; }

    /// <summary>Gets the settings of the client's calls.</summary>
    public CallSettings Calls { get; } = new();

    /// <summary>Gets how much of an answer is taken into memory.</summary>
    public ResponseLimits Limits { get; } = new();

    /// <summary>Gets which deployments serve which logical model. Without a model in it, nothing is routed.</summary>
    /// <remarks>They are read when a client is made; <see cref="DeploymentRouter.Update"/> changes those of a client that runs.</remarks>
    public RouteOptions Routes { get; } = new();

    /// <summary>Gets who sees each call before it is sent and when it has ended, such as a budget. Read when the client is made.</summary>
    public IList<CallWatcher> Watchers { get; } = [];

    /// <summary>Gets or sets the clock for every wait, time limit and token's age.</summary>
    /// <value>The default is the system's clock.</value>
    public TimeProvider TimeProvider { get; set => field = Require.NotNull(value); } = TimeProvider.System;

    /// <summary>Gets or sets the seed of the waits' jitter, so that a test can replay it.</summary>
    /// <value>The default is <see langword="null"/>: random.</value>
    public int? JitterSeed { get; set; }

    /// <summary>What Azure.Core may log of an answer's headers: facts about limits and places, no secrets.</summary>
    private static readonly string[] LoggedHeaders =
    [
        "apim-request-id", "x-ms-region", "x-ms-deployment-name", "retry-after", "retry-after-ms",
        "x-ratelimit-limit-requests", "x-ratelimit-limit-tokens", "x-ratelimit-remaining-requests", "x-ratelimit-remaining-tokens",
        "x-ratelimit-reset-requests", "x-ratelimit-reset-tokens", "azure-openai-deployment-utilization",
    ];
}
