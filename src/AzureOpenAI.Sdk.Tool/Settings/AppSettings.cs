using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Tool.Settings;

/// <summary>What holds for every command: tables, names of deployments, how they are hosted.</summary>
internal sealed class AppSettings
{
    /// <summary>Gets the model that is meant where none is named; null when the user has said none.</summary>
    public string? Model { get; init; }

    public ModelTable? Models { get; init; }

    public PriceTable? Prices { get; init; }

    /// <summary>Gets which model each deployment serves.</summary>
    public IReadOnlyDictionary<string, string> Deployments { get; init; } = new Dictionary<string, string>();

    public DeploymentType DeploymentType { get; init; } = DeploymentType.GlobalStandard;

    public string? Region { get; init; }

    public TokenEstimator Estimator => field ??= MakeEstimator();

    private TokenEstimator MakeEstimator()
    {
        var options = new TokenEstimatorOptions { DeploymentType = DeploymentType, Region = Region };
        if (Models is not null)
        {
            options.Models = Models;
        }

        if (Prices is not null)
        {
            options.Prices = Prices;
        }

        foreach (KeyValuePair<string, string> deployment in Deployments)
        {
            options.Deployments[deployment.Key] = deployment.Value;
        }

        return new(options);
    }
}
