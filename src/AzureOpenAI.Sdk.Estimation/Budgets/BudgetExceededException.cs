namespace AzureOpenAI.Sdk.Estimation.Budgets;

/// <summary>A call was refused because of what it may cost. Nothing was sent.</summary>
public sealed class BudgetExceededException : InvalidOperationException
{
    internal BudgetExceededException(BudgetWarning warning)
        : base(warning.Message)
        => Warning = warning;

    /// <summary>Gets the limit and the figures.</summary>
    public BudgetWarning Warning { get; }
}
