namespace AzureOpenAI.Sdk.Routing;

/// <summary>How calls for one logical model are served.</summary>
public sealed class ModelRoute
{
    /// <summary>Creates a route, to be filled.</summary>
    public ModelRoute()
    {
    }

    /// <summary>Creates a route.</summary>
    /// <param name="tiers">Its tiers, the preferred one first.</param>
    public ModelRoute(params RouteTier[] tiers) => Tiers = [.. Require.NotNull(tiers)];

    /// <summary>Gets the tiers, the preferred one first.</summary>
    public IList<RouteTier> Tiers { get; } = [];

    /// <summary>Gets or sets how one deployment of a tier is chosen.</summary>
    public RouteStrategy Strategy { get; set; }

    /// <summary>Gets or sets a choice of your own, in place of <see cref="Strategy"/>.</summary>
    public IRouteChooser? Chooser { get; set; }

    /// <summary>Gets or sets whether requests with the same beginning go to the same deployment, whose prompt cache knows it.</summary>
    /// <value>The default is <see langword="true"/>. A deployment with more than its share of calls under way is passed over.</value>
    public bool CacheAffinity { get; set; } = true;

    /// <summary>Gets or sets at which utilisation of a provisioned deployment calls go past it, before they are sent.</summary>
    /// <value>The default is 0.98.</value>
    public double SpillAt { get; set; } = 0.98;

    /// <summary>Gets or sets how long a call waits for room on a provisioned deployment before it goes to another tier.</summary>
    /// <value>The default is zero: lowest latency. Some hundred milliseconds save money, since most refusals last less than that.</value>
    public TimeSpan ProvisionedPatience { get; set; }

    /// <summary>Gets or sets how long a call waits for room when no deployment has any.</summary>
    /// <value>The default is 30 seconds; zero refuses at once.</value>
    public TimeSpan MaxQueueWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how many calls may wait.</summary>
    /// <value>The default is 10,000.</value>
    public int MaxQueueLength { get; set; } = 10_000;

    /// <summary>Gets or sets how many output tokens are reserved for a call that names no limit, until its like have been seen.</summary>
    /// <value>The default is 1,024. Later it is what nine in ten of the model's calls stayed below.</value>
    public int DefaultOutputTokens { get; set; } = 1_024;

    /// <summary>
    /// Gets or sets after what time a call whose answer has not come is sent to a second deployment as well; the first answer counts, and the
    /// other call is cancelled. It shortens the longest waits, and the service may bill both calls.
    /// </summary>
    /// <value>
    /// The default is <see langword="null"/>: never. A good value is the time in which nineteen of twenty calls are answered, or streams begin.
    /// At most a twentieth of the calls are sent twice, only where a second execution does no harm, and only while another deployment has room.
    /// Calls that are not async are never sent twice.
    /// </value>
    public TimeSpan? HedgeAfter { get; set; }

    /// <summary>Gets or sets the logical model that is asked when the content filter refuses. Null: nobody, and the refusal stands.</summary>
    public string? ContentFilterFallback { get; set; }

    /// <summary>Gets or sets the logical model, with a larger context window, that is asked when a request is too long. Null: nobody.</summary>
    public string? ContextLengthFallback { get; set; }
}
