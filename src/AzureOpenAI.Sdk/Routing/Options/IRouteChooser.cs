namespace AzureOpenAI.Sdk.Routing;

/// <summary>Chooses a deployment in your own way. It is asked by many threads at once, and never about one that is cooling.</summary>
public interface IRouteChooser
{
    /// <summary>Chooses one of the deployments of a tier that may serve a call.</summary>
    /// <param name="candidates">The deployments, at least one.</param>
    /// <param name="request">What the call needs.</param>
    /// <returns>The index of the first choice. When it has no room after all, the question is put again without it.</returns>
    int Choose(IReadOnlyList<RouteCandidate> candidates, RouteRequest request);
}
