namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>Gathers the lines of a bill: how much of something in the cheapest case, probably, and in the dearest.</summary>
internal sealed class Bill
{
    private const decimal Million = 1_000_000;

    private readonly List<CostLine> _lines = [];

    public IReadOnlyList<CostLine> Lines => _lines;

    public void AddTokens(string label, decimal perMillion, bool isOutput, decimal lower, decimal expected, decimal upper)
        => Add(label, "token", perMillion / Million, isOutput, lower, expected, upper);

    /// <summary>Adds to the line of the same label and price, or a new one; nothing when there is nothing to bill.</summary>
    public void Add(string label, string unit, decimal unitPrice, bool isOutput, decimal lower, decimal expected, decimal upper)
    {
        if (lower == 0 && expected == 0 && upper == 0)
        {
            return;
        }

        int known = _lines.FindIndex(line => line.Label == label && line.UnitPrice == unitPrice && line.IsOutput == isOutput);
        if (known < 0)
        {
            _lines.Add(new(label, unit, unitPrice, isOutput, lower, expected, upper));
            return;
        }

        CostLine line = _lines[known];
        _lines[known] = new(label, unit, unitPrice, isOutput, line.LowerQuantity + lower, line.Quantity + expected, line.UpperQuantity + upper);
    }

    public decimal SumInput(Func<CostLine, decimal> amount) => _lines.Where(static line => !line.IsOutput).Sum(amount);

    public decimal SumOutput(Func<CostLine, decimal> amount) => _lines.Where(static line => line.IsOutput).Sum(amount);
}
