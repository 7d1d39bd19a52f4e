using System.Globalization;
using AzureOpenAI.Sdk.Estimation.Catalog;

namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>Says what training costs, or why that is not known. No price is guessed.</summary>
internal static class TrainingPricing
{
    public static (TrainingCost? Cost, string? Reason) Price(ModelFacts model, TrainingFileOptions options, TrainingTokens? tokens)
    {
        if (!options.Table.TryGetPrice(model.Name, model.Version, out TrainingPrice? price))
        {
            return (null, $"The training table of {options.Table.AsOf} has no price of {model}.");
        }

        if (price.PerMillion is not { } perMillion)
        {
            return (null, price.PerHour is { } hour ? ByTheHour(model, price, hour) : $"The training table of {options.Table.AsOf} has no price of {model}.");
        }

        return tokens is null
            ? (null, "No example is without errors: there is nothing to reckon with.")
            : (new()
            {
                PerEpoch = MoneyRange.Of(tokens.Total, perMillion),
                Epochs = options.Epochs,
                Price = price,
                Notes = options.Epochs is null
                    ? [$"The service chooses how often it goes through the file: set {nameof(TrainingFileOptions)}.{nameof(TrainingFileOptions.Epochs)} to know the total.", .. options.Table.Notes]
                    : options.Table.Notes,
            }, null);
    }

    private static string ByTheHour(ModelFacts model, TrainingPrice price, decimal hour)
    {
        string most = price.MostPerJob is { } job ? string.Format(CultureInfo.InvariantCulture, ", at most {0:N0} {1} a job", job, price.Currency) : "";
        return string.Format(
            CultureInfo.InvariantCulture,
            "Training {0} is paid by the hour and not by the token: {1:0.##} {2} an hour{3} (prices of {4}, {5}).",
            model, hour, price.Currency, most, price.AsOf, price.Source);
    }
}
