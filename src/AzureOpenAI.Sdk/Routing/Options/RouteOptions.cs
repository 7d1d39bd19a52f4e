namespace AzureOpenAI.Sdk.Routing;

/// <summary>Many deployments behind one name: which ones serve which logical model. Without any model nothing is routed.</summary>
public sealed class RouteOptions
{
    /// <summary>Gets the routes by the logical model's name, which is what <c>GetChatClient</c> and its like are given.</summary>
    public IDictionary<string, ModelRoute> Models { get; } = new Dictionary<string, ModelRoute>(StringComparer.Ordinal);

    /// <summary>Gets or sets how the tokens of a request are estimated before it is sent.</summary>
    /// <value>The default is <see langword="null"/>: a quarter of the body's bytes, as the service's own gate counts.</value>
    public ITokenEstimator? Estimator { get; set; }

    /// <summary>Gets or sets what deployments cost, for <see cref="RouteStrategy.LowestCost"/>.</summary>
    public IRoutePrices? Prices { get; set; }

    /// <summary>Gets or sets which part of the calls of the last ten seconds may be sent again, so that an outage is not multiplied.</summary>
    /// <value>The default is 0.1. <see cref="MinRetriesPerSecond"/> are always allowed.</value>
    public double RetryShare { get; set; } = 0.1;

    /// <summary>Gets or sets how many attempts a second may be repeated however few calls there are.</summary>
    /// <value>The default is 10.</value>
    public int MinRetriesPerSecond { get; set; } = 10;

    /// <summary>Gets or sets what shares the quota of the deployments, and their cooldowns, with other processes.</summary>
    /// <value>
    /// The default is <see langword="null"/>: this process has the whole of each limit. Routes that are replaced without one keep the one
    /// before.
    /// </value>
    public IQuotaCoordinator? Coordinator { get; set; }

    /// <summary>Gets what whoever read the routes found wrong with them, such as a number that is none. The client lists it with what it finds itself, and refuses the routes.</summary>
    public IList<RouteProblem> Problems { get; } = [];
}
