namespace AzureOpenAI.Sdk.Images;

/// <summary>What a call cost, by the service's own count. DALL-E is billed by the image and has none.</summary>
public sealed class ImagesUsage : WireModel
{
    /// <summary>Gets or sets the tokens of the prompt and of the input images.</summary>
    public long InputTokens { get; set; }

    /// <summary>Gets or sets the tokens of the images that were made.</summary>
    public long OutputTokens { get; set; }

    /// <summary>Gets or sets both together.</summary>
    public long TotalTokens { get; set; }

    /// <summary>Gets or sets what the input is made of.</summary>
    public ImagesTokensDetails? InputTokensDetails { get; set; }

    /// <summary>Gets or sets what the output is made of.</summary>
    public ImagesTokensDetails? OutputTokensDetails { get; set; }
}
