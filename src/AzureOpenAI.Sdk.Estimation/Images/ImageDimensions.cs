using System.Globalization;

namespace AzureOpenAI.Sdk.Estimation.Images;

/// <summary>How large an image is.</summary>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
public readonly record struct ImageDimensions(int Width, int Height)
{
    /// <summary>Returns the size.</summary>
    /// <returns>Such as <c>2048×1536</c>.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}×{1}", Width, Height);
}
