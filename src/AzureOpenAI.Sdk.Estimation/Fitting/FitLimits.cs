using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Fitting;

/// <summary>Limits of a deployment, beside those of its model. What is null is not checked.</summary>
public sealed class FitLimits
{
    /// <summary>Gets how the deployment is hosted: some types have smaller windows.</summary>
    /// <value>The default is <see langword="null"/>: the estimator's own.</value>
    public DeploymentType? DeploymentType { get; init; }

    /// <summary>Gets the deployment's tokens per minute. The service reckons with the prompt and the longest reply when it admits a request.</summary>
    public int? TokensPerMinute { get; init; }

    /// <summary>Gets a limit of your own on the prompt's tokens.</summary>
    public int? InputTokens { get; init; }
}
