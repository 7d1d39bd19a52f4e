namespace AzureOpenAI.Sdk.Estimation.Provisioned;

/// <summary>How much is asked of provisioned throughput, at its peak.</summary>
public sealed class ProvisionedLoad
{
    /// <summary>Gets or sets how many requests come in a minute.</summary>
    public double RequestsPerMinute { get; set; } = 1;

    /// <summary>Gets or sets the input tokens of a request.</summary>
    public double InputTokens { get; set; }

    /// <summary>Gets or sets the output tokens of a request, with its reasoning; of an image model, those of the image.</summary>
    public double OutputTokens { get; set; }

    /// <summary>Gets or sets the tokens of images in the input of a request, for an image model.</summary>
    public double ImageInputTokens { get; set; }

    /// <summary>Gets or sets which share of the input comes from the cache, from 0 to 1.</summary>
    public double CachedShare { get; set; }

    /// <summary>Gets or sets which share of the input is written to the cache, from 0 to 1, for models that count it.</summary>
    public double CacheWriteShare { get; set; }
}
