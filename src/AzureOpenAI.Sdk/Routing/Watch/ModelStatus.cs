namespace AzureOpenAI.Sdk.Routing;

/// <summary>How a logical model stands at a moment.</summary>
/// <param name="Model">Its name.</param>
/// <param name="Tiers">Its deployments, tier by tier.</param>
/// <param name="Waiting">How many calls wait for room.</param>
/// <param name="TypicalOutputTokens">How many output tokens are reserved for a call that names no limit.</param>
public sealed record ModelStatus(string Model, IReadOnlyList<IReadOnlyList<DeploymentStatus>> Tiers, int Waiting, long TypicalOutputTokens)
{
    /// <summary>Names the type alone: names of deployments and models belong to those who ask for them.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(ModelStatus);
}
