namespace AzureOpenAI.Sdk.Estimation.Images;

/// <summary>What an image costs, and how it was counted.</summary>
public sealed class ImageTokenCount
{
    internal ImageTokenCount(TokenRange tokens, Exactness exactness, string steps)
        => (Tokens, Exactness, Steps) = (tokens, exactness, steps);

    /// <summary>Gets the tokens.</summary>
    public TokenRange Tokens { get; }

    /// <summary>Gets how sure the count is.</summary>
    public Exactness Exactness { get; }

    /// <summary>Gets the size that the service scales the image to; null when its own size is not known or does not matter.</summary>
    public ImageDimensions? ScaledSize { get; init; }

    /// <summary>Gets how many tiles or patches are counted; 0 where the image costs the same at any size.</summary>
    public int Units { get; init; }

    /// <summary>Gets how the count came about, for a reader: such as <c>2048×4096 → 768×1536, 6 tiles: 85 + 6 × 170</c>.</summary>
    public string Steps { get; }

    /// <summary>Gets why the count is not exact; null when it is.</summary>
    public string? Reason { get; init; }

    /// <summary>Returns the tokens and the steps.</summary>
    /// <returns>A line for a reader.</returns>
    public override string ToString() => $"{Tokens} tokens: {Steps}";
}
