using System.Globalization;

namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>One line of a bill: how much of something, at which price. The lines of a request add up to its three sums.</summary>
/// <remarks>
/// What has two prices has two lines. A prompt that may come from the cache has one at the cache's price, which counts in the cheapest
/// case alone, and one at the full price: so a line may have more in the cheapest case than in the dearest.
/// </remarks>
public sealed class CostLine
{
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

    /// <summary>Gets how much is billed in the cheapest case.</summary>
    public decimal LowerQuantity { get; }

    /// <summary>Gets how much will probably be billed; 0 for an output of which only the limit is known.</summary>
    public decimal Quantity { get; }

    /// <summary>Gets how much is billed in the dearest case.</summary>
    public decimal UpperQuantity { get; }

    /// <summary>Gets what it costs in the cheapest case.</summary>
    public decimal Lower => LowerQuantity * UnitPrice;

    /// <summary>Gets what it will probably cost.</summary>
    public decimal Amount => Quantity * UnitPrice;

    /// <summary>Gets what it costs in the dearest case.</summary>
    public decimal Upper => UpperQuantity * UnitPrice;

    /// <summary>Returns what is billed and how much of it, the fewest and the most.</summary>
    /// <returns>Such as <c>text input: 12 tokens at 0.0000025</c>.</returns>
    public override string ToString()
    {
        decimal least = Math.Min(LowerQuantity, Math.Min(Quantity, UpperQuantity)), most = Math.Max(LowerQuantity, Math.Max(Quantity, UpperQuantity));
        string format = least == most ? "{0}: {2:0.##} {3}s at {4}" : "{0}: {1:0.##} to {2:0.##} {3}s at {4}";
        return string.Format(CultureInfo.InvariantCulture, format, Label, least, most, Unit, UnitPrice);
    }
}
