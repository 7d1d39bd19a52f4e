namespace AzureOpenAI.Sdk.Estimation;

/// <summary>The size of an image in pixels.</summary>
/// <param name="Width">From left to right.</param>
/// <param name="Height">From top to bottom.</param>
public readonly record struct ImageDimensions(int Width, int Height)
{
    /// <summary>The longest side that is believed; what claims more is broken or hostile.</summary>
    internal const int LongestSide = 65_535;

    internal bool IsPlausible => Width is >= 1 and <= LongestSide && Height is >= 1 and <= LongestSide;

    /// <summary>Returns for example <c>1024×768</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Width}×{Height}";
}
