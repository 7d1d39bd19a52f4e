using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Estimation.Tokens;

namespace AzureOpenAI.Sdk.Estimation.Media;

/// <summary>Gathers what one request for images or sound uses, and what is billed for it.</summary>
internal sealed class MediaTally(MediaModel model, TokenEstimatorOptions options)
{
    private readonly List<EstimatePart> _parts = [];
    private readonly List<CostLine> _lines = [];
    private readonly List<string> _warnings = [];

    public MediaModel Model { get; } = model;

    /// <summary>Gets or sets the tokens that come back; null when none do, or when nothing is known of them.</summary>
    public TokenRange? Output { get; set; }

    /// <summary>Gets or sets why there is no price; null where there is one.</summary>
    public string? NoPrice { get; set; }

    public int Count(string? text) => Model.Encoding is { } encoding ? TextEncoding.Get(encoding).Count(text) : 0;

    public void Add(EstimatePartKind kind, string label, TokenRange range, Exactness exactness, string? reason = null, string? detail = null)
        => _parts.Add(new(kind, label, range, exactness) { Reason = reason, Detail = detail });

    public void Warn(string warning) => _warnings.Add(warning);

    /// <summary>Bills tokens at the price of that name; where the table has none, there is no price in all.</summary>
    public void BillTokens(string label, TokenRange tokens, string price, bool isOutput = false)
    {
        if (Model.Price(price) is { } perMillion)
        {
            _lines.Add(CostLine.OfTokens(label, tokens, perMillion, isOutput));
        }
        else if (tokens.Upper > 0)
        {
            NoPrice ??= $"The table of {Model.AsOf} has no price for {label} of {Model.Name}.";
        }
    }

    public void Bill(CostLine line) => _lines.Add(line);

    public RequestEstimate Build()
    {
        TokenRange input = _parts.Aggregate(default(TokenRange), static (sum, part) => sum.Add(part.Range));
        (CostEstimate? cost, string? reason) = Price();
        return new()
        {
            Model = Model.Name,
            Encoding = Model.Encoding ?? "",
            InputTokens = input,
            OutputTokens = Output,
            OutputTokensUpperBound = Output?.Upper,
            Exactness = _parts.Count == 0 ? Exactness.Exact : _parts.Max(static part => part.Exactness),
            ExactnessReasons = [.. _parts.Select(static part => part.Reason).OfType<string>().Distinct()],
            Parts = _parts,
            Warnings = _warnings,
            InputTokenLimit = null,
            Cost = cost,
            CostReason = reason,
        };
    }

    private (CostEstimate? Cost, string? Reason) Price()
    {
        if (options.DeploymentType != DeploymentType.GlobalStandard)
        {
            return (null, $"The table of {Model.AsOf} has Global prices of {Model.Name} alone, not for {options.DeploymentType}.");
        }

        if (NoPrice is not null || _lines.Count == 0)
        {
            return (null, NoPrice ?? $"The table of {Model.AsOf} has no price of {Model.Name}.");
        }

        CostLine[] input = [.. _lines.Where(static line => !line.IsOutput)], output = [.. _lines.Where(static line => line.IsOutput)];
        return (new()
        {
            Input = input.Sum(static line => line.Amount),
            InputLower = input.Sum(static line => line.Lower),
            InputUpper = input.Sum(static line => line.Upper),
            MaxOutput = output.Sum(static line => line.Upper),
            Price = null,
            Lines = _lines,
            Currency = Model.Currency,
            PriceAsOf = Model.AsOf,
            Source = Model.Source,
            DeploymentType = options.DeploymentType,
            Notes = [],
        }, null);
    }
}
