namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>How a model can be trained, and what that costs.</summary>
public sealed class TrainingPrice
{
    /// <summary>Gets the methods by which it can be trained: <c>supervised</c>, <c>dpo</c>, <c>reinforcement</c>.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>Gets the price of a million tokens of the file, for each epoch; null when it is not known or not so paid.</summary>
    public decimal? PerMillion { get; init; }

    /// <summary>Gets the price of an hour of training; null when it is not known or not so paid.</summary>
    public decimal? PerHour { get; init; }

    /// <summary>Gets the most that a job may cost; null when it is not limited.</summary>
    public decimal? MostPerJob { get; init; }

    /// <summary>Gets the currency, such as <c>USD</c>.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Gets the day of the price, as <c>yyyy-MM-dd</c>.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>Gets where the price is from, in the short names that the table explains.</summary>
    public string Source { get; init; } = "";
}
