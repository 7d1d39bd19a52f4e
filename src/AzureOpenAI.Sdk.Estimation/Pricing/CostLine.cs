using System.Globalization;

namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>One line of a bill: how much of something, at which price.</summary>
public sealed class CostLine
{
    private const decimal Million = 1_000_000;

    internal CostLine(string label, string unit, decimal unitPrice, bool isOutput, decimal lower, decimal expected, decimal upper)
        => (Label, Unit, UnitPrice, IsOutput, LowerQuantity, Quantity, UpperQuantity) = (label, unit, unitPrice, isOutput, lower, expected, upper);

    /// <summary>Gets what is billed, such as <c>text input</c>.</summary>
    public string Label { get; }

    /// <summary>Gets what is counted: <c>token</c>, <c>second</c>, <c>character</c> or <c>image</c>.</summary>
    public string Unit { get; }

    /// <summary>Gets what one of them costs.</summary>
    public decimal UnitPrice { get; }

    /// <summary>Gets whether it is what comes back.</summary>
    public bool IsOutput { get; }

    /// <summary>Gets the least that may be billed.</summary>
    public decimal LowerQuantity { get; }

    /// <summary>Gets what will probably be billed; 0 for an output of which only the limit is known.</summary>
    public decimal Quantity { get; }

    /// <summary>Gets the most that may be billed.</summary>
    public decimal UpperQuantity { get; }

    /// <summary>Gets the least that it costs.</summary>
    public decimal Lower => LowerQuantity * UnitPrice;

    /// <summary>Gets what it will probably cost.</summary>
    public decimal Amount => Quantity * UnitPrice;

    /// <summary>Gets the most that it costs.</summary>
    public decimal Upper => UpperQuantity * UnitPrice;

    /// <summary>Returns what is billed and how much of it.</summary>
    /// <returns>Such as <c>text input: 12 tokens</c>.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}: {1:0.##} to {2:0.##} {3}s at {4}", Label, LowerQuantity, UpperQuantity, Unit, UnitPrice);

    internal static CostLine OfTokens(string label, TokenRange tokens, decimal perMillion, bool isOutput)
        => new(label, "token", perMillion / Million, isOutput, tokens.Lower, tokens.Expected, tokens.Upper);
}
