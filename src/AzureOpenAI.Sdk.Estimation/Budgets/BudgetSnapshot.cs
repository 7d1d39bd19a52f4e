namespace AzureOpenAI.Sdk.Estimation.Budgets;

/// <summary>What a <see cref="CostGuard"/> has counted. Amounts are in the currency of the prices.</summary>
/// <param name="Spent">What was spent in all.</param>
/// <param name="SpentLastHour">What was spent in the last 60 minutes.</param>
/// <param name="SpentLastDay">What was spent in the last 24 hours.</param>
/// <param name="Reserved">What calls under way may cost at most.</param>
/// <param name="LeftPerHour">What is left for this hour; null without such a limit. Negative when usage went beyond an estimate.</param>
/// <param name="LeftPerDay">What is left for this day; null without such a limit.</param>
/// <param name="LeftInTotal">What is left in all; null without such a limit.</param>
public sealed record BudgetSnapshot(
    decimal Spent, decimal SpentLastHour, decimal SpentLastDay, decimal Reserved, decimal? LeftPerHour, decimal? LeftPerDay, decimal? LeftInTotal);
