using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Deployments;

/// <content>The account around the deployments: its address, its keys, its quota, its models.</content>
public partial class DeploymentsClient
{
    /// <summary>Reads the account: its region and its address, among others.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The account.</returns>
    /// <exception cref="AzureOpenAIException">There is no such account, or no whole answer came.</exception>
    public virtual Task<Response<AccountResult>> GetAccountAsync(CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<AccountResult>(RouteTo(DeploymentsCalls.GetAccount), null, cancellationToken);

    /// <inheritdoc cref="GetAccountAsync"/>
    public virtual Response<AccountResult> GetAccount(CancellationToken cancellationToken = default)
        => _pipeline.Send<AccountResult>(RouteTo(DeploymentsCalls.GetAccount), null, cancellationToken);

    /// <summary>Reads the account's keys. Better call the service with the identity itself, where you can.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Both keys. The body of the answer is not kept beside them.</returns>
    /// <exception cref="AzureOpenAIException">The service refused, for example because the account has switched its keys off; or no whole answer came.</exception>
    public virtual Task<Response<AccountKeys>> GetKeysAsync(CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<AccountKeys>(RouteTo(DeploymentsCalls.ListKeys), null, cancellationToken);

    /// <inheritdoc cref="GetKeysAsync"/>
    public virtual Response<AccountKeys> GetKeys(CancellationToken cancellationToken = default)
        => _pipeline.Send<AccountKeys>(RouteTo(DeploymentsCalls.ListKeys), null, cancellationToken);

    /// <summary>Makes one of the account's keys anew. The old one ends at once; move its users to the other key before.</summary>
    /// <remarks>When the connection breaks before the service has answered, the request is not sent again: look at <see cref="GetKeysAsync"/>.</remarks>
    /// <param name="key">Which key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Both keys as they are now.</returns>
    /// <exception cref="ArgumentException">No key is named; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused, or no whole answer came.</exception>
    public virtual Task<Response<AccountKeys>> RegenerateKeyAsync(AccountKeyName key, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<AccountKeyOptions, AccountKeys>(RouteTo(DeploymentsCalls.RegenerateKey), OptionsOf(key), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="RegenerateKeyAsync"/>
    public virtual Response<AccountKeys> RegenerateKey(AccountKeyName key, CancellationToken cancellationToken = default)
        => _pipeline.Post<AccountKeyOptions, AccountKeys>(RouteTo(DeploymentsCalls.RegenerateKey), OptionsOf(key), reasons: false, default, cancellationToken);

    /// <summary>Lists the quotas of the account.</summary>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The quotas, read page by page. Those of models are the region's: <see cref="ListLocationUsagesAsync"/>.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<UsageResult> ListUsagesAsync(CancellationToken cancellationToken = default)
        => _pipeline.ListLinkedAsync<UsageResult>(RouteTo(DeploymentsCalls.ListUsages), cancellationToken);

    /// <inheritdoc cref="ListUsagesAsync"/>
    public virtual Pageable<UsageResult> ListUsages(CancellationToken cancellationToken = default)
        => _pipeline.ListLinked<UsageResult>(RouteTo(DeploymentsCalls.ListUsages), cancellationToken);

    /// <summary>Lists the quotas of the subscription in a region, by model and SKU: how much is used, and how much there is.</summary>
    /// <param name="location">The region, for example <see cref="AzureLocation.EastUS2"/>.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The quotas, read page by page.</returns>
    /// <exception cref="ArgumentException">The region is empty or can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<UsageResult> ListLocationUsagesAsync(AzureLocation location, CancellationToken cancellationToken = default)
        => _pipeline.ListLinkedAsync<UsageResult>(RouteTo(DeploymentsCalls.ListLocationUsages, location), cancellationToken);

    /// <inheritdoc cref="ListLocationUsagesAsync"/>
    public virtual Pageable<UsageResult> ListLocationUsages(AzureLocation location, CancellationToken cancellationToken = default)
        => _pipeline.ListLinked<UsageResult>(RouteTo(DeploymentsCalls.ListLocationUsages, location), cancellationToken);

    /// <summary>Lists the models that the account can deploy, with their SKUs, capacities and last days.</summary>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The models, read page by page.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<DeployableModel> ListModelsAsync(CancellationToken cancellationToken = default)
        => _pipeline.ListLinkedAsync<DeployableModel>(RouteTo(DeploymentsCalls.ListModels), cancellationToken);

    /// <inheritdoc cref="ListModelsAsync"/>
    public virtual Pageable<DeployableModel> ListModels(CancellationToken cancellationToken = default)
        => _pipeline.ListLinked<DeployableModel>(RouteTo(DeploymentsCalls.ListModels), cancellationToken);

    /// <summary>Lists the models that a region offers.</summary>
    /// <param name="location">The region, for example <see cref="AzureLocation.EastUS2"/>.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The models, read page by page.</returns>
    /// <exception cref="ArgumentException">The region is empty or can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<LocationModel> ListLocationModelsAsync(AzureLocation location, CancellationToken cancellationToken = default)
        => _pipeline.ListLinkedAsync<LocationModel>(RouteTo(DeploymentsCalls.ListLocationModels, location), cancellationToken);

    /// <inheritdoc cref="ListLocationModelsAsync"/>
    public virtual Pageable<LocationModel> ListLocationModels(AzureLocation location, CancellationToken cancellationToken = default)
        => _pipeline.ListLinked<LocationModel>(RouteTo(DeploymentsCalls.ListLocationModels, location), cancellationToken);

    /// <summary>Lists where, and under which SKUs, a model can still be deployed, and how much of it.</summary>
    /// <param name="model">The model, with its version.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The capacities by region and SKU, read page by page.</returns>
    /// <exception cref="ArgumentException">The model has no name, format or version; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<ModelCapacityResult> ListModelCapacitiesAsync(DeploymentModel model, CancellationToken cancellationToken = default)
        => _pipeline.ListLinkedAsync<ModelCapacityResult>(CapacitiesRoute(model), cancellationToken);

    /// <inheritdoc cref="ListModelCapacitiesAsync"/>
    public virtual Pageable<ModelCapacityResult> ListModelCapacities(DeploymentModel model, CancellationToken cancellationToken = default)
        => _pipeline.ListLinked<ModelCapacityResult>(CapacitiesRoute(model), cancellationToken);

    private static AccountKeyOptions OptionsOf(AccountKeyName key)
        => new() { KeyName = key != default ? key : throw new ArgumentException("No key is named. Say AccountKeyName.Key1 or Key2.", nameof(key)) };

    private Route RouteTo(ServiceOperation operation, AzureLocation location) => _pipeline.RouteTo(operation, [_account[0], location.Name]);

    private Route CapacitiesRoute(DeploymentModel model)
    {
        Require.NotNull(model);
        if (string.IsNullOrEmpty(model.Name) || string.IsNullOrEmpty(model.Format) || string.IsNullOrEmpty(model.Version))
        {
            throw new ArgumentException("The model needs a name, a format and a version, for example new DeploymentModel(\"gpt-4o\", \"2024-11-20\").", nameof(model));
        }

        return _pipeline.RouteTo(
            DeploymentsCalls.ListModelCapacities,
            [_account[0]],
            default(QueryText).Add("modelFormat", model.Format).Add("modelName", model.Name).Add("modelVersion", model.Version));
    }
}
