using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Estimate;

/// <summary>Shows one request on several models side by side.</summary>
internal static class ModelComparison
{
    public static void Write(AppConsole console, IReadOnlyList<RequestEstimate> estimates)
    {
        TextTable table = new TextTable("Model", "Tokens", "Range", "Exactness", "Fits", "Input", "At most").Right(1, 2, 5, 6);
        foreach (RequestEstimate estimate in estimates)
        {
            string currency = estimate.Cost?.Currency ?? "";
            table.Add(
                estimate.Model,
                Number.Of(estimate.InputTokens.Expected),
                Number.Of(estimate.InputTokens),
                EstimateOutput.Name(estimate.Exactness),
                estimate.FitsModel switch { true => "yes", false => "no", null => "?" },
                Number.Money(estimate.Cost?.Input, currency),
                Number.Money(estimate.Cost?.Max, currency));
        }

        table.Write(console);
        foreach (RequestEstimate estimate in estimates.Where(static estimate => estimate.Cost is null))
        {
            console.Out.WriteLine($"- {estimate.Model}: {estimate.CostReason}");
        }
    }
}
