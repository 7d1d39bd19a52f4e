namespace AzureOpenAI.Sdk.Estimation.Budgets;

/// <summary>A call that may cost more than a limit allows, or whose price can't be told.</summary>
public sealed class BudgetWarning
{
    internal BudgetWarning(string message, string? limitName, decimal? limit, decimal? cost, decimal? left)
        => (Message, LimitName, Limit, Cost, Left) = (message, limitName, limit, cost, left);

    /// <summary>Gets a sentence: what the call may cost, what is left, what to do.</summary>
    public string Message { get; }

    /// <summary>Gets the name of the limit, such as <c>PerHour</c>; null when the price can't be told.</summary>
    public string? LimitName { get; }

    /// <summary>Gets the limit.</summary>
    public decimal? Limit { get; }

    /// <summary>Gets the most that the call may cost.</summary>
    public decimal? Cost { get; }

    /// <summary>Gets what is left of the limit.</summary>
    public decimal? Left { get; }
}
