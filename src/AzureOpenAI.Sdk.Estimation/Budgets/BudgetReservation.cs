using AzureOpenAI.Sdk.Estimation.Auditing;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Budgets;

/// <summary>Money that is held back for one call until it is known what the call cost.</summary>
public sealed class BudgetReservation
{
    private readonly CostGuard _guard;
    private readonly TokenPrice? _price;
    private int _ended;

    internal BudgetReservation(CostGuard guard, decimal amount, TokenPrice? price) => (_guard, Amount, _price) = (guard, amount, price);

    /// <summary>Gets what is held back: the most that the call may cost.</summary>
    public decimal Amount { get; }

    /// <summary>Counts what the call cost, and gives the rest back. Only the first end of a reservation counts.</summary>
    /// <param name="usage">What the service reported; null when it reported nothing, and all that is held back counts as spent.</param>
    public void Settle(TokenUsage? usage) => End(usage is null || _price is null ? Amount : usage.PriceAt(_price));

    /// <summary>Gives all back: the call was not made. Only the first end of a reservation counts.</summary>
    public void Release() => End(0);

    private void End(decimal cost)
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
        {
            _guard.End(Amount, cost);
        }
    }
}
