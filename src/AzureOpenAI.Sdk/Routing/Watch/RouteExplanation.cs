namespace AzureOpenAI.Sdk.Routing;

/// <summary>What would become of a call, without sending it.</summary>
/// <param name="Model">The logical model.</param>
/// <param name="Tier">The number of the tier that would be taken, from 0; null when none has room.</param>
/// <param name="Reasons">How each deployment stands. Those of the tier that are available share such calls, by the route's strategy.</param>
/// <param name="Preferred">The deployment that the prompt cache or the strategy prefers now; null when none has room.</param>
public sealed record RouteExplanation(string Model, int? Tier, IReadOnlyList<RouteReason> Reasons, string? Preferred)
{
    /// <summary>Names the type alone: names of deployments and models belong to those who ask for them.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(RouteExplanation);
}
