using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>
/// Deploys models: creates, changes and deletes the deployments of an account, through Azure's control plane. It has an address and a role of
/// its own, so it stands beside <see cref="AzureOpenAIClient"/> rather than in it. Create one and keep it: it is safe for all threads.
/// </summary>
public partial class DeploymentsClient
{
    private readonly ServicePipeline _pipeline = null!;
    private readonly string[] _account = [];

    /// <summary>Creates a client for the deployments of an account. The control plane takes tokens of Entra ID alone, and never a key.</summary>
    /// <param name="account">The account's resource id: <c>/subscriptions/…/resourceGroups/…/providers/Microsoft.CognitiveServices/accounts/…</c>.</param>
    /// <param name="credential">The identity; to change something it needs a role such as <c>Cognitive Services Contributor</c>.</param>
    /// <param name="options">How to speak to the control plane; null for the defaults.</param>
    /// <exception cref="ArgumentException">The id is not an account's, or the options are not fit. The message says what to do.</exception>
    public DeploymentsClient(ResourceIdentifier account, TokenCredential credential, DeploymentsClientOptions? options = null)
    {
        _account = AccountId.Parts(account);
        Account = account;
        Require.NotNull(credential);
        options ??= new DeploymentsClientOptions();
        Uri endpoint = ServiceEndpoint.ValidateControlPlane(options.ManagementEndpoint, options);
        if (options.Routes is not { Models.Count: 0, Problems.Count: 0 })
        {
            throw new ArgumentException($"There is one control plane, and no routes to it. Leave {nameof(options.Routes)} empty.", nameof(options));
        }

        string scope = (options.Audience ?? ServiceEndpoint.AudienceOfControlPlane(endpoint)).ToString();
        _pipeline = new ServicePipeline(endpoint, options, new EntraIdPolicy(new TokenCache(credential, scope, options.TimeProvider)));
    }

    /// <summary>For mocking.</summary>
    protected DeploymentsClient()
    {
    }

    private DeploymentsClient(DeploymentsClient other, ServicePipeline pipeline) => (Account, _account, _pipeline) = (other.Account, other._account, pipeline);

    /// <summary>Gets the account's resource id.</summary>
    public virtual ResourceIdentifier Account { get; } = null!;

    internal TimeProvider Time => _pipeline?.Time ?? TimeProvider.System;

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual DeploymentsClient With(CallSettings settings) => new(this, _pipeline.With(settings));

    /// <summary>Lists the deployments of the account.</summary>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The deployments, read page by page. The continuation token of a page is an address, and good in another process.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<DeploymentsResult> ListAsync(CancellationToken cancellationToken = default)
        => _pipeline.ListLinkedAsync<DeploymentsResult>(RouteTo(DeploymentsCalls.List), cancellationToken);

    /// <inheritdoc cref="ListAsync"/>
    public virtual Pageable<DeploymentsResult> List(CancellationToken cancellationToken = default)
        => _pipeline.ListLinked<DeploymentsResult>(RouteTo(DeploymentsCalls.List), cancellationToken);

    /// <summary>Reads a deployment.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The deployment as it is now.</returns>
    /// <exception cref="ArgumentException">The name can't be a deployment's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such deployment, or no whole answer came.</exception>
    public virtual Task<Response<DeploymentsResult>> GetAsync(string name, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<DeploymentsResult>(RouteTo(DeploymentsCalls.Get, name), null, cancellationToken);

    /// <inheritdoc cref="GetAsync"/>
    public virtual Response<DeploymentsResult> Get(string name, CancellationToken cancellationToken = default)
        => _pipeline.Send<DeploymentsResult>(RouteTo(DeploymentsCalls.Get, name), null, cancellationToken);

    /// <summary>Lists the SKUs that a deployment may be moved to, with the capacity that each may have.</summary>
    /// <param name="name">The deployment's name.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The SKUs, read page by page.</returns>
    /// <exception cref="ArgumentException">The name can't be a deployment's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<DeploymentSkuResult> ListSkusAsync(string name, CancellationToken cancellationToken = default)
        => _pipeline.ListLinkedAsync<DeploymentSkuResult>(RouteTo(DeploymentsCalls.ListSkus, name), cancellationToken);

    /// <inheritdoc cref="ListSkusAsync"/>
    public virtual Pageable<DeploymentSkuResult> ListSkus(string name, CancellationToken cancellationToken = default)
        => _pipeline.ListLinked<DeploymentSkuResult>(RouteTo(DeploymentsCalls.ListSkus, name), cancellationToken);

    /// <summary>Names the account; the credential stays hidden.</summary>
    /// <returns>The type and the account's name.</returns>
    public override string ToString() => $"{nameof(DeploymentsClient)} ({Account?.Name})";

    private Route RouteTo(ServiceOperation operation, params string[] ids) => _pipeline.RouteTo(operation, [.. _account, .. ids]);
}
