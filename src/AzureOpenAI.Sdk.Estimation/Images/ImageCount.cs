namespace AzureOpenAI.Sdk.Estimation;

/// <summary>The tokens of an image, and the steps to them.</summary>
public sealed class ImageCount
{
    internal ImageCount(long tokens, ImageDimensions scaledTo, int pieces, string explanation, Exactness exactness)
        => (Tokens, ScaledTo, Pieces, Explanation, Exactness) = (tokens, scaledTo, pieces, explanation, exactness);

    /// <summary>Gets how many tokens it costs.</summary>
    public long Tokens { get; }

    /// <summary>Gets the size to which the service scales the image before it looks.</summary>
    public ImageDimensions ScaledTo { get; }

    /// <summary>Gets how many tiles or patches are counted; 0 for a fixed price.</summary>
    public int Pieces { get; }

    /// <summary>Gets the steps in words, for example <c>1024×768, 4 tiles: 85 + 4 × 170</c>.</summary>
    public string Explanation { get; }

    /// <summary>Gets how sure the count is.</summary>
    public Exactness Exactness { get; }

    /// <summary>Returns the steps and the tokens.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Explanation} = {Tokens}";
}
