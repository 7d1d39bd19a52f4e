namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>What a model's tokens cost, per million.</summary>
public sealed class TokenPrice
{
    /// <summary>Gets the price of a million input tokens.</summary>
    public required decimal Input { get; init; }

    /// <summary>Gets the price of a million input tokens that the service had in its cache; null where there is no discount.</summary>
    public decimal? CachedInput { get; init; }

    /// <summary>Gets the price of a million output tokens; null where there is no output, as for embeddings.</summary>
    public decimal? Output { get; init; }

    /// <summary>Gets the price of a million input tokens that are written to the cache; null where that costs nothing more.</summary>
    public decimal? CacheWrite { get; init; }

    /// <summary>Gets the price of a million tokens of sound in the input; null where the model hears nothing.</summary>
    public decimal? AudioInput { get; init; }

    /// <summary>Gets the price of a million tokens of sound in the output; null where the model does not speak.</summary>
    public decimal? AudioOutput { get; init; }

    /// <summary>Gets the price of a million tokens of images that are sent along to be changed; null where images cost what text does.</summary>
    public decimal? ImageInput { get; init; }

    /// <summary>Gets the price of a million tokens of images that are made; null where the model makes none.</summary>
    public decimal? ImageOutput { get; init; }

    /// <summary>Gets from how many input tokens on the whole request costs more; null where it never does.</summary>
    public int? LongContextAbove { get; init; }

    /// <summary>Gets what input costs above that, as a multiple.</summary>
    public decimal LongContextInput { get; init; } = 1;

    /// <summary>Gets what output costs above that, as a multiple.</summary>
    public decimal LongContextOutput { get; init; } = 1;

    /// <summary>Gets what everything costs where a request asks for the priority tier, as a multiple; null where no list tells it.</summary>
    public decimal? PriorityFactor { get; init; }

    /// <summary>Gets the currency, such as <c>USD</c>.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Gets the day of the price, as <c>yyyy-MM-dd</c>.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>Gets where the price is from, in the short names that the price table explains.</summary>
    public string Source { get; init; } = "";

    /// <summary>Gets how the price was derived, where no list has it; null where one does.</summary>
    public string? Derived { get; init; }
}
