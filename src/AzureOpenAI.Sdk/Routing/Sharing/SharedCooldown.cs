namespace AzureOpenAI.Sdk.Routing;

/// <summary>Says that a deployment is to be left alone.</summary>
/// <param name="Deployment">The deployment, as <see cref="QuotaClaim.Deployment"/> has it.</param>
/// <param name="Health">Why: <see cref="DeploymentHealth.Throttled"/> or <see cref="DeploymentHealth.Open"/>.</param>
/// <param name="Remaining">For how long from now, so that no two clocks are compared.</param>
public readonly record struct SharedCooldown(string Deployment, DeploymentHealth Health, TimeSpan Remaining)
{
    /// <summary>Gets the end of the cooldown by the coordinator's clock, which tells one that was seen from a new one; 0 when it is not known.</summary>
    public long Ends { get; init; }
}
