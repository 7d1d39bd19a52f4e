namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>What training on a file costs: its tokens, times the epochs, times the price of a token. List prices: taxes and agreements are not in it.</summary>
public sealed class TrainingCost
{
    internal TrainingCost()
    {
    }

    /// <summary>Gets the price of going through the file once.</summary>
    public required MoneyRange PerEpoch { get; init; }

    /// <summary>Gets how often the file is gone through; null when the service chooses.</summary>
    public required int? Epochs { get; init; }

    /// <summary>Gets the price of the training; null when the service chooses how often the file is gone through.</summary>
    public MoneyRange? Total => Epochs is { } epochs ? PerEpoch.Times(epochs) : null;

    /// <summary>Gets the price that was used.</summary>
    public required TrainingPrice Price { get; init; }

    /// <summary>Gets the currency, such as <c>USD</c>.</summary>
    public string Currency => Price.Currency;

    /// <summary>Gets the day of the price, as <c>yyyy-MM-dd</c>.</summary>
    public string PriceAsOf => Price.AsOf;

    /// <summary>Gets where the price is from.</summary>
    public string Source => Price.Source;

    /// <summary>Gets what the figure leaves out, for a reader.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Returns the price and the day of it.</summary>
    /// <returns>A line for a reader.</returns>
    public override string ToString() => $"{Total ?? PerEpoch} {Currency}{(Total is null ? " an epoch" : "")}, prices of {PriceAsOf}";
}
