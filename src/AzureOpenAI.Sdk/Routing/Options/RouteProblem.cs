namespace AzureOpenAI.Sdk.Routing;

/// <summary>Something wrong with the routes.</summary>
/// <param name="Path">Where it is, as configuration names it, for example <c>Models:gpt-4o:Tiers:0:Deployments:1:Weight</c>.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record RouteProblem(string Path, string Message)
{
    /// <summary>Names the type alone: names of deployments and models belong to those who ask for them.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(RouteProblem);
}
