using AzureOpenAI.Sdk.Estimation.Fitting;

namespace AzureOpenAI.Sdk.Estimation.Comparing;

/// <summary>What one model would make of a request.</summary>
public sealed class ComparisonRow
{
    internal ComparisonRow(string model, RequestEstimate? estimate, FitResult? fit, string? reason)
        => (Model, Estimate, Fit, Reason) = (model, estimate, fit, reason);

    /// <summary>Gets the model, as it was asked for.</summary>
    public string Model { get; }

    /// <summary>Gets the estimate: tokens, how sure they are, and money; null when the model can't serve the request.</summary>
    public RequestEstimate? Estimate { get; }

    /// <summary>Gets whether the prompt fits; null when the model can't serve the request.</summary>
    public FitResult? Fit { get; }

    /// <summary>Gets why the model can't serve the request; null when it can.</summary>
    public string? Reason { get; }

    /// <summary>Returns the model and what it costs, or why it can't serve the request.</summary>
    /// <returns>A line for a reader.</returns>
    public override string ToString() => $"{Model}: {Reason ?? Estimate?.Cost?.ToString() ?? Estimate?.CostReason}";
}
