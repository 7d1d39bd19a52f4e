using AzureOpenAI.Sdk.Estimation.Catalog;

namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>Turns tokens into money.</summary>
internal static class CostCalculator
{
    private const decimal Million = 1_000_000;

    // Prompt caching: a prefix of at least 1,024 tokens, in steps of 128 (Azure documentation, prompt caching, 2026).
    private const int ShortestCached = 1_024;
    private const int CacheStep = 128;

    /// <summary>Prices a request.</summary>
    /// <param name="price">The prices a million tokens.</param>
    /// <param name="model">The model.</param>
    /// <param name="type">How the deployment is hosted.</param>
    /// <param name="input">All input tokens.</param>
    /// <param name="audio">Those of them that are sound, which has a price of its own.</param>
    /// <param name="output">The most output tokens; null when they are not known.</param>
    /// <param name="speaks">Whether the reply is spoken.</param>
    public static CostEstimate Price(TokenPrice price, ModelFacts model, DeploymentType type, TokenRange input, TokenRange audio, int? output, bool speaks)
    {
        List<string> notes = [];
        if (model.IsFineTuned)
        {
            notes.Add("A fine-tuned deployment is also billed by the hour for its hosting.");
        }

        if (price.Derived is { } derived)
        {
            notes.Add($"No list has this price; it was derived: {derived}.");
        }

        bool isDear = Dearer(price, input.Upper);
        decimal outputPrice = (speaks ? price.AudioOutput : null) ?? price.Output ?? 0;
        return new()
        {
            Input = Of(input.Expected, audio.Expected, price.Input, price, Dearer(price, input.Expected)),
            InputLower = Lowest(price, input.Lower, audio.Lower),
            InputUpper = Of(input.Upper, audio.Upper, Math.Max(price.Input, price.CacheWrite ?? 0), price, Dearer(price, input.Upper)),
            MaxOutput = output * outputPrice * (isDear ? price.LongContextOutput : 1) / Million,
            Price = price,
            Lines = LinesOf(price, input, audio, output, outputPrice, speaks),
            Currency = price.Currency,
            PriceAsOf = price.AsOf,
            Source = price.Source,
            DeploymentType = type,
            Notes = notes,
        };
    }

    private static List<CostLine> LinesOf(TokenPrice price, TokenRange input, TokenRange audio, int? output, decimal outputPrice, bool speaks)
    {
        decimal inputFactor = Dearer(price, input.Expected) ? price.LongContextInput : 1;
        decimal outputFactor = Dearer(price, input.Upper) ? price.LongContextOutput : 1;
        List<CostLine> lines = [];
        if (audio.Upper < input.Upper || audio.Upper == 0)
        {
            lines.Add(CostLine.OfTokens("text input", new(input.Lower - Math.Min(audio.Lower, input.Lower), input.Expected - audio.Expected, input.Upper - audio.Upper), price.Input * inputFactor, isOutput: false));
        }

        if (audio.Upper > 0)
        {
            lines.Add(CostLine.OfTokens("sound input", audio, (price.AudioInput ?? price.Input) * inputFactor, isOutput: false));
        }

        if (output is > 0 and var most)
        {
            lines.Add(CostLine.OfTokens(speaks ? "spoken output, at most" : "output, at most", new(0, 0, most), outputPrice * outputFactor, isOutput: true));
        }

        return lines;
    }

    private static decimal Lowest(TokenPrice price, int input, int audio)
    {
        int text = input - audio;
        int cached = price.CachedInput is null || text < ShortestCached ? 0 : text / CacheStep * CacheStep;
        decimal factor = Dearer(price, input) ? price.LongContextInput : 1;
        return (((text - cached) * price.Input) + (cached * (price.CachedInput ?? 0)) + (audio * (price.AudioInput ?? price.Input))) * factor / Million;
    }

    private static decimal Of(int input, int audio, decimal textPrice, TokenPrice price, bool isDearer)
        => (((input - audio) * textPrice) + (audio * (price.AudioInput ?? textPrice))) * (isDearer ? price.LongContextInput : 1) / Million;

    private static bool Dearer(TokenPrice price, int input) => price.LongContextAbove is { } above && input > above;
}
