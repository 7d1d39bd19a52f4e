namespace AzureOpenAI.Sdk.Routing;

/// <summary>How a deployment stands at a moment, for a health page.</summary>
/// <param name="Deployment">The deployment, as it was configured.</param>
/// <param name="Label">The name that people know it by.</param>
/// <param name="Health">How it is doing.</param>
public sealed record DeploymentStatus(RouteDeployment Deployment, string Label, DeploymentHealth Health)
{
    /// <summary>Gets for how long no call goes there; infinite for one that was taken out by hand.</summary>
    public TimeSpan ReadyIn { get; init; }

    /// <summary>Gets how many calls are under way.</summary>
    public int InFlight { get; init; }

    /// <summary>Gets the limit of tokens a minute; null when it is not known yet.</summary>
    public long? TokensPerMinute { get; init; }

    /// <summary>Gets how many tokens were reserved within the last minute, with those that others used by the service's count.</summary>
    public long TokensUsed { get; init; }

    /// <summary>Gets the limit of requests a minute; null when it is not known yet.</summary>
    public long? RequestsPerMinute { get; init; }

    /// <summary>Gets how many requests were sent within the last minute.</summary>
    public long RequestsUsed { get; init; }

    /// <summary>Gets how much of it is in use, from 0 to 1 and a little above.</summary>
    public double Utilization { get; init; }

    /// <summary>Gets where its calls take their quota from.</summary>
    public QuotaSource Source { get; init; }

    /// <summary>Gets how long the first token of a stream took of late; zero when none was seen.</summary>
    public TimeSpan FirstTokenLatency { get; init; }

    /// <summary>Gets how long a whole answer took of late; zero when none was seen.</summary>
    public TimeSpan AnswerLatency { get; init; }

    /// <summary>Names the type alone: names of deployments and models belong to those who ask for them.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(DeploymentStatus);
}
