namespace AzureOpenAI.Sdk.Routing;

/// <summary>How one deployment of a tier is chosen. The tiers themselves always go in their order.</summary>
public enum RouteStrategy
{
    /// <summary>At random, by the weights.</summary>
    Weighted,

    /// <summary>One after the other; weights play no part.</summary>
    RoundRobin,

    /// <summary>Of two at random, drawn by the weights, the one with fewer calls under way for its weight.</summary>
    LeastLoaded,

    /// <summary>The one whose first token came soonest of late, with the calls that are under way taken into account.</summary>
    LowestLatency,

    /// <summary>The cheapest first, by <see cref="RouteOptions.Prices"/>; those of one price by their weights.</summary>
    LowestCost,
}
