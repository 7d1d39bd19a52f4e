namespace AzureOpenAI.Sdk.Routing;

/// <summary>How a deployment stands towards a call.</summary>
/// <param name="Label">The deployment.</param>
/// <param name="Tier">The number of its tier, from 0.</param>
/// <param name="Standing">Whether it could serve the call, and if not, why.</param>
/// <param name="ReadyIn">When that will be over; zero for one that is available, infinite when it does not pass by itself.</param>
public sealed record RouteReason(string Label, int Tier, RouteStanding Standing, TimeSpan ReadyIn)
{
    /// <summary>Names the type alone: names of deployments and models belong to those who ask for them.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(RouteReason);
}
