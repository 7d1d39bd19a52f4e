using AzureOpenAI.Sdk.Estimation.Catalog;

namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>Turns tokens into money.</summary>
internal sealed class CostCalculator(TokenPrice price, TokenUse use)
{
    // Prompt caching: a prefix of at least 1,024 tokens, in steps of 128 (Azure documentation, prompt caching, 2026).
    private const int ShortestCached = 1_024;
    private const int CacheStep = 128;

    private readonly Bill _bill = new();

    /// <summary>Gets what everything costs more or less by the tier that the request asks for.</summary>
    private decimal Tier => use.IsPriority ? price.PriorityFactor ?? 1 : 1;

    /// <summary>Prices a request.</summary>
    public CostEstimate Price(ModelFacts model, DeploymentType type)
    {
        AddText();
        AddAudio();
        decimal outputPrice = (use.Speaks ? price.AudioOutput : null) ?? price.Output ?? 0;
        AddOutput(outputPrice);
        return new()
        {
            Input = _bill.SumInput(static line => line.Amount),
            InputLower = _bill.SumInput(static line => line.Lower),
            InputUpper = _bill.SumInput(static line => line.Upper),
            MaxOutput = use.MostOutput is null ? null : _bill.SumOutput(static line => line.Upper),
            Price = price,
            Lines = _bill.Lines,
            Currency = price.Currency,
            PriceAsOf = price.AsOf,
            Source = price.Source,
            DeploymentType = type,
            Notes = NotesOf(model),
        };
    }

    /// <summary>Prices a part: its expected tokens, none of them from the cache.</summary>
    public decimal PriceOf(EstimatePart part)
    {
        int audio = Math.Min(part.Audio.Expected, part.Tokens);
        return (((part.Tokens - audio) * price.Input) + (audio * (price.AudioInput ?? price.Input))) * Factor(use.Input.Expected) * Tier / 1_000_000;
    }

    private void AddText()
    {
        int lower = TextOf(use.Input.Lower, use.Audio.Lower), expected = TextOf(use.Input.Expected, use.Audio.Expected), upper = TextOf(use.Input.Upper, use.Audio.Upper);
        int cached = price.CachedInput is null || lower < ShortestCached ? 0 : lower / CacheStep * CacheStep;
        bool isWritten = price.CacheWrite > price.Input;
        Add("text input", price.Input, use.Input.Lower, lower - cached, 0, 0);
        Add("text input", price.Input, use.Input.Expected, 0, expected, 0);
        Add("text input", price.Input, use.Input.Upper, 0, 0, isWritten ? 0 : upper);
        Add("text input from the cache", price.CachedInput ?? 0, use.Input.Lower, cached, 0, 0);
        Add("text input written to the cache", price.CacheWrite ?? 0, use.Input.Upper, 0, 0, isWritten ? upper : 0);
    }

    private void AddAudio()
    {
        decimal sound = price.AudioInput ?? price.Input;
        Add("sound input", sound, use.Input.Lower, use.Audio.Lower, 0, 0);
        Add("sound input", sound, use.Input.Expected, 0, use.Audio.Expected, 0);
        Add("sound input", sound, use.Input.Upper, 0, 0, use.Audio.Upper);
    }

    private void AddOutput(decimal outputPrice)
    {
        decimal factor = Dearer(use.Input.Upper) ? price.LongContextOutput : 1;
        _bill.AddTokens(use.Speaks ? "spoken output, at most" : "output, at most", outputPrice * factor * Tier, isOutput: true, 0, 0, use.MostOutput ?? 0);
    }

    private void Add(string label, decimal perMillion, int input, int lower, int expected, int upper)
        => _bill.AddTokens(label, perMillion * Factor(input) * Tier, isOutput: false, lower, expected, upper);

    /// <summary>Gets what input costs more where the whole request is long.</summary>
    private decimal Factor(int input) => Dearer(input) ? price.LongContextInput : 1;

    private bool Dearer(int input) => price.LongContextAbove is { } above && input > above;

    private static int TextOf(int input, int audio) => Math.Max(0, input - audio);

    private List<string> NotesOf(ModelFacts model)
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

        if (use.IsPriority)
        {
            notes.Add(price.PriorityFactor is { } factor
                ? FormattableString.Invariant($"Priority processing is reckoned with: {factor} times the price.")
                : "Priority processing costs more, but the table does not say how much: it is not in the figure.");
        }

        return notes;
    }
}
