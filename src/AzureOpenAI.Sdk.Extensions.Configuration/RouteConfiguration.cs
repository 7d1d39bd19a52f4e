using Azure.Core;
using AzureOpenAI.Sdk.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace AzureOpenAI.Sdk.Extensions.Configuration;

/// <summary>Reads routes from a configuration, and follows it.</summary>
public static class RouteConfiguration
{
    /// <summary>Reads the models of a section into routes. Models of the same name are replaced, others stay.</summary>
    /// <remarks>
    /// Nothing throws here: what is wrong is noted in <see cref="RouteOptions.Problems"/>, and the client lists it together with what it finds
    /// itself, as a <see cref="RouteConfigurationException"/>.
    /// </remarks>
    /// <param name="routes">The routes.</param>
    /// <param name="section">The section, with the names of <see cref="RouteOptions"/> below it.</param>
    /// <param name="identity">What deployments with an endpoint and without a <c>Key</c> show; null where all have a key.</param>
    /// <returns>The routes.</returns>
    public static RouteOptions Read(this RouteOptions routes, IConfiguration section, TokenCredential? identity = null)
    {
        new RouteSectionReader(Require.NotNull(routes), Require.NotNull(section), identity).Read();
        return routes;
    }

    /// <summary>Follows a section: each change of it is in force at once. Calls that are under way end where they are.</summary>
    /// <param name="router">The client's router.</param>
    /// <param name="section">The section that the routes were read from.</param>
    /// <param name="identity">What deployments with an endpoint and without a <c>Key</c> show.</param>
    /// <param name="refused">Is told of routes that can't be used; the old ones stay in force. Null to ignore them.</param>
    /// <param name="with">Adds what a configuration can't say, such as an estimator; it is called on each change, after the section is read.</param>
    /// <returns>Ends the following when it is disposed.</returns>
    public static IDisposable Follow(
        this DeploymentRouter router, IConfiguration section, TokenCredential? identity = null, Action<RouteConfigurationException>? refused = null, Action<RouteOptions>? with = null)
    {
        Require.NotNull(router);
        Require.NotNull(section);
        return ChangeToken.OnChange(section.GetReloadToken, () =>
        {
            RouteOptions routes = new RouteOptions().Read(section, identity);
            with?.Invoke(routes);
            try
            {
                router.Update(routes);
            }
            catch (RouteConfigurationException problem)
            {
                refused?.Invoke(problem);
            }
        });
    }
}
