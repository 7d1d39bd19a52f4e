namespace AzureOpenAI.Sdk.Estimation;

/// <summary>What an estimator must be told about your deployments.</summary>
public sealed class TokenEstimatorOptions
{
    /// <summary>Gets which model each deployment runs. A deployment may have any name, so none is guessed at.</summary>
    public IDictionary<string, string> Deployments { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets or sets how the deployments are run, which decides the price.</summary>
    /// <value>The default is <see cref="DeploymentType.GlobalStandard"/>.</value>
    public DeploymentType DeploymentType { get; set; }
}
