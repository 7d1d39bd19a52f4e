using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Turns the parts into the estimate: sums, doubts, warnings, money.</summary>
internal static class EstimateBuilder
{
    // No source tells the encoding of some models; the newest one is taken. The last change of encoding made English some 4 % shorter;
    // this allows for a good deal more, but it is a guess.
    private const double AssumedEncodingSpread = 0.15;

    public static RequestEstimate Build(Tally tally, TokenEstimatorOptions options)
    {
        ModelFacts model = tally.Model;
        TokenRange input = Sum(tally.Parts, static part => part.Range);
        Exactness exactness = tally.Parts.Count == 0 ? Exactness.Exact : tally.Parts.Max(static part => part.Exactness);
        List<string> reasons = [.. tally.Parts.Select(static part => part.Reason).OfType<string>().Distinct()];
        if (model.IsEncodingAssumed)
        {
            input = new((int)(input.Lower * (1 - AssumedEncodingSpread)), input.Expected, (int)Math.Min(int.MaxValue, Math.Ceiling(input.Upper * (1 + AssumedEncodingSpread))));
            exactness = exactness == Exactness.Exact ? Exactness.Fitted : exactness;
            reasons.Add($"The encoding of {model.Name} is not published; {model.Encoding} is assumed.");
        }

        WarnIfTooLong(tally, input);
        var use = new TokenUse(input, Sum(tally.Parts, static part => part.Audio), tally.MostOutput, tally.Speaks, tally.IsPriority);
        (CostEstimate? cost, string? costReason) = Price(model, use, tally.Parts, options.Prices, options.DeploymentType, options.Region);
        return new()
        {
            Model = model.ToString(),
            Encoding = model.Encoding,
            InputTokens = input,
            OutputTokensUpperBound = tally.MostOutput,
            Exactness = exactness,
            ExactnessReasons = reasons,
            Parts = tally.Parts,
            Warnings = tally.Warnings,
            InputTokenLimit = InputLimit(model),
            Cost = cost,
            CostReason = costReason,
            Facts = options.Facts,
            Pricing = (type, region) => Price(model, use, [], options.Prices, type, region),
        };
    }

    /// <summary>Several embeddings or prompts in one request have a limit each, not together.</summary>
    private static int? InputLimit(ModelFacts model) => model.Kind == RequestKind.Chat ? model.MaxInputTokens ?? model.ContextWindow : null;

    private static void WarnIfTooLong(Tally tally, TokenRange input)
    {
        if (InputLimit(tally.Model) is { } most && input.Lower > most)
        {
            tally.Warn($"The prompt has {input.Expected:N0} tokens; {tally.Model} takes at most {most:N0}. Shorten the messages, or choose a model with a larger window.");
        }
    }

    private static (CostEstimate? Cost, string? Reason) Price(ModelFacts model, TokenUse use, IReadOnlyList<EstimatePart> parts, PriceTable prices, DeploymentType type, string? region)
    {
        TokenPrice? price = prices.Find(model.Name, model.Version, type, region, out string? reason);
        if (price is null)
        {
            return (null, reason);
        }

        var calculator = new CostCalculator(price, use);
        foreach (EstimatePart part in parts)
        {
            part.Cost = calculator.PriceOf(part);
        }

        return (calculator.Price(model, type), null);
    }

    private static TokenRange Sum(IReadOnlyList<EstimatePart> parts, Func<EstimatePart, TokenRange> range)
        => parts.Aggregate(default(TokenRange), (sum, part) => sum.Add(range(part)));
}
