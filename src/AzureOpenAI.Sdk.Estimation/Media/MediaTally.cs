using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Estimation.Tokens;

namespace AzureOpenAI.Sdk.Estimation.Media;

/// <summary>Gathers what one request for images or sound uses, and what is billed for it.</summary>
internal sealed class MediaTally(MediaModel model, TokenEstimatorOptions options)
{
    private readonly List<EstimatePart> _parts = [];
    private readonly Bill _bill = new();
    private readonly List<string> _warnings = [];
    private readonly List<string> _doubts = [];
    private readonly List<string> _notes = [];
    private Exactness _exactness = Exactness.Exact;

    public MediaModel Model { get; } = model;

    /// <summary>Gets or sets the tokens that come back; null when none do, or when nothing is known of them.</summary>
    public TokenRange? Output { get; set; }

    /// <summary>Gets or sets how many images come back.</summary>
    public int? Images { get; set; }

    /// <summary>Gets or sets how long the sound is, at most.</summary>
    public TimeSpan? Duration { get; set; }

    /// <summary>Gets or sets how many characters are billed, at most.</summary>
    public int? Characters { get; set; }

    /// <summary>Gets or sets why there is no price; null where there is one.</summary>
    public string? NoPrice { get; set; }

    public int Count(string? text) => Model.Encoding is { } encoding ? TextEncoding.Get(encoding).Count(text) : 0;

    /// <summary>Adds a part of the input, billed at the price of that name; null where it is billed otherwise.</summary>
    public void Add(EstimatePartKind kind, string label, TokenRange range, Exactness exactness, string? price, string? reason = null, string? detail = null, decimal? cost = null)
    {
        _parts.Add(new(kind, label, range, exactness) { Reason = reason, Detail = detail, Cost = price is null ? cost : Model.Price(price) * range.Expected / 1_000_000 });
        if (price is not null)
        {
            BillTokens(label, range, price);
        }
    }

    /// <summary>Says that what is billed is not sure, where no part of tokens says it.</summary>
    public void Doubt(Exactness exactness, string reason)
    {
        _exactness = exactness > _exactness ? exactness : _exactness;
        _doubts.Add(reason);
    }

    public void Warn(string warning) => _warnings.Add(warning);

    /// <summary>Says what the figure of money rests on.</summary>
    public void Note(string note) => _notes.Add(note);

    /// <summary>Bills tokens at the price of that name; where the table has none, there is no price in all.</summary>
    public void BillTokens(string label, TokenRange tokens, string price, bool isOutput = false)
    {
        if (Model.Price(price) is { } perMillion)
        {
            _bill.AddTokens(label, perMillion, isOutput, tokens.Lower, tokens.Expected, tokens.Upper);
        }
        else if (tokens.Upper > 0)
        {
            NoPrice ??= $"The table of {Model.AsOf} has no price for {label} of {Model.Name}.";
        }
    }

    /// <summary>Bills what is not counted in tokens.</summary>
    public void Bill(string label, string unit, decimal unitPrice, bool isOutput, decimal lower, decimal expected, decimal upper)
        => _bill.Add(label, unit, unitPrice, isOutput, lower, expected, upper);

    public RequestEstimate Build()
    {
        (CostEstimate? cost, string? reason) = Price(options.DeploymentType);
        foreach (EstimatePart part in _parts.Where(_ => cost is null))
        {
            part.Cost = null;
        }

        return new()
        {
            Model = Model.ToString(),
            Encoding = Model.Encoding ?? "",
            InputTokens = _parts.Aggregate(default(TokenRange), static (sum, part) => sum.Add(part.Range)),
            OutputTokens = Output,
            OutputTokensUpperBound = Output?.Upper,
            Images = Images,
            AudioDuration = Duration,
            Characters = Characters,
            Exactness = _parts.Aggregate(_exactness, static (least, part) => part.Exactness > least ? part.Exactness : least),
            ExactnessReasons = [.. _parts.Select(static part => part.Reason).OfType<string>().Concat(_doubts).Distinct()],
            Parts = _parts,
            Warnings = _warnings,
            InputTokenLimit = null,
            Cost = cost,
            CostReason = reason,
            Facts = options.Facts,
            Pricing = (type, _) => Price(type),
        };
    }

    private (CostEstimate? Cost, string? Reason) Price(DeploymentType type)
    {
        if (!Model.IsPricedFor(type))
        {
            return (null, type.IsProvisioned
                ? "Provisioned throughput is paid by the hour, not by use."
                : $"The table of {Model.AsOf} has {string.Join(" and ", Model.PricedTypes)} prices of {Model.Name} alone, not for {type}.");
        }

        if (NoPrice is not null || _bill.Lines.Count == 0)
        {
            return (null, NoPrice ?? $"The table of {Model.AsOf} has no price of {Model.Name}, or there is nothing to bill.");
        }

        return (new()
        {
            Input = _bill.SumInput(static line => line.Amount),
            InputLower = _bill.SumInput(static line => line.Lower),
            InputUpper = _bill.SumInput(static line => line.Upper),
            MaxOutput = _bill.SumOutput(static line => line.Upper),
            Price = Model.TokenPrice,
            Lines = _bill.Lines,
            Currency = Model.Currency,
            PriceAsOf = Model.AsOf,
            Source = Model.Source,
            DeploymentType = type,
            Notes = [.. Model.Notes, .. _notes],
        }, null);
    }
}
