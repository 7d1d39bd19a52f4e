using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Provisioned;

/// <summary>How many provisioned throughput units a load needs, and what they cost.</summary>
public sealed class ProvisionedSize
{
    internal ProvisionedSize()
    {
    }

    /// <summary>Gets the model.</summary>
    public required string Model { get; init; }

    /// <summary>Gets how the deployment is hosted.</summary>
    public required DeploymentType DeploymentType { get; init; }

    /// <summary>Gets the load in input tokens a minute, with output and cache weighed as the service does.</summary>
    public required double WeighedTokensPerMinute { get; init; }

    /// <summary>Gets the units that the load needs, not yet rounded.</summary>
    public required double ExactUnits { get; init; }

    /// <summary>Gets the units to deploy: at least the minimum, in the steps that the service sells.</summary>
    public required int Units { get; init; }

    /// <summary>Gets which share of the deployed units the load uses, from 0 to 1.</summary>
    public double Utilisation => Units == 0 ? 0 : ExactUnits / Units;

    /// <summary>Gets what an hour costs; null when no price is known.</summary>
    public required decimal? HourlyCost { get; init; }

    /// <summary>Gets what a month of 730 hours costs; null when no price is known.</summary>
    public decimal? MonthlyCost => HourlyCost * 730;

    /// <summary>Gets what a month costs with a reservation for a month; null when no price is known.</summary>
    public required decimal? ReservedMonthlyCost { get; init; }

    /// <summary>Gets what a year costs with a reservation for a year; null when no price is known.</summary>
    public required decimal? ReservedYearlyCost { get; init; }

    /// <summary>Gets what an hour of the same load costs by the token, at the list price of Global Standard; null when no price is known.</summary>
    public required decimal? HourlyByToken { get; init; }

    /// <summary>Gets which share of every hour the load must last for the units to be cheaper than tokens; above 1 they never are. Null when no price is known.</summary>
    public decimal? BreakEven => HourlyCost is { } hour && HourlyByToken is > 0 and var tokens ? hour / tokens : null;

    /// <summary>Gets how the number came about, step by step, for a reader.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>Gets the currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Gets the day of the facts, as <c>yyyy-MM-dd</c>.</summary>
    public required string AsOf { get; init; }
}
