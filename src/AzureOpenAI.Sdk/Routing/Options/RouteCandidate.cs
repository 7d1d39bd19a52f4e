namespace AzureOpenAI.Sdk.Routing;

/// <summary>A deployment that may serve a call, as it stands now.</summary>
/// <param name="Deployment">The deployment, as it was configured.</param>
/// <param name="InFlight">How many calls are under way.</param>
/// <param name="Latency">How long the first token took of late; zero when it is not known.</param>
public readonly record struct RouteCandidate(RouteDeployment Deployment, int InFlight, TimeSpan Latency);
