using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Estimation.Routing;

/// <summary>
/// Tells a client's router what it reserves and compares: set it as <see cref="RouteOptions.Estimator"/>, so that quota is reserved by counted
/// tokens rather than by bytes, and as <see cref="RouteOptions.Prices"/> for <see cref="RouteStrategy.LowestCost"/>.
/// </summary>
public sealed class RouteEstimator : ITokenEstimator, IRoutePrices
{
    private const int InputShare = 3;

    private readonly TokenEstimator _estimator;

    /// <summary>Creates one.</summary>
    /// <param name="estimator">The estimator, which knows the models behind logical names that are none; null for the default one.</param>
    public RouteEstimator(TokenEstimator? estimator = null) => _estimator = estimator ?? TokenEstimator.Default;

    /// <inheritdoc/>
    public long? EstimateInputTokens(string endpoint, string model, ReadOnlyMemory<byte> utf8Json)
    {
        if (!RequestEndpoint.TryParse(endpoint, out RequestKind kind))
        {
            return null;
        }

        try
        {
            return _estimator.EstimateJson(kind, utf8Json, model).InputTokens.Expected;
        }
        catch (ArgumentException)
        {
            // A model that is not known, or a body that the service will refuse: the call must not fail for want of an estimate.
            return null;
        }
    }

    /// <inheritdoc/>
    /// <remarks>Provisioned throughput is paid for anyway, so a call on it costs nothing more. Standard deployments are priced as Global Standard, but by their region where the table has a regional price.</remarks>
    public decimal? PriceOf(string model, RouteDeployment deployment)
    {
        Require.NotNull(deployment);
        if (deployment.Kind == DeploymentKind.Provisioned)
        {
            return 0;
        }

        DeploymentType type = deployment.Kind switch
        {
            DeploymentKind.DataZone => DeploymentType.DataZoneStandard,
            DeploymentKind.Batch => DeploymentType.GlobalBatch,
            _ => DeploymentType.GlobalStandard,
        };
        TokenPrice? regional = deployment is { Kind: DeploymentKind.Standard, Region: not null } ? _estimator.PriceOf(model, DeploymentType.Standard, deployment.Region) : null;
        return (regional ?? _estimator.PriceOf(model, type, deployment.Region)) is { } price
            ? ((InputShare * price.Input) + (price.Output ?? 0)) / (InputShare + 1)
            : null;
    }
}
