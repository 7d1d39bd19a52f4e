namespace AzureOpenAI.Sdk.Images;

/// <summary>What tokens are of; text and images have different prices.</summary>
public sealed class ImagesTokensDetails : WireModel
{
    /// <summary>Gets or sets the tokens of text.</summary>
    public long TextTokens { get; set; }

    /// <summary>Gets or sets the tokens of images.</summary>
    public long ImageTokens { get; set; }
}
