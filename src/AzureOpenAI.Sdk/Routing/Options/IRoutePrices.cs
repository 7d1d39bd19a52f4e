namespace AzureOpenAI.Sdk.Routing;

/// <summary>Says what deployments cost.</summary>
public interface IRoutePrices
{
    /// <summary>Gets the price of a deployment, to compare it with others.</summary>
    /// <param name="model">The logical model.</param>
    /// <param name="deployment">The deployment.</param>
    /// <returns>
    /// The price of a million tokens, three of input to one of output, in one currency for all; <see langword="null"/> when it is not known,
    /// and then the deployment comes last.
    /// </returns>
    decimal? PriceOf(string model, RouteDeployment deployment);
}
