namespace AzureOpenAI.Sdk;

/// <summary>How much of an answer a client takes into memory before it gives up. They guard against a service or a proxy gone wrong.</summary>
public sealed class ResponseLimits
{
    /// <summary>Gets or sets how many bytes an answer may have, after it was decompressed.</summary>
    /// <value>The default is 64 MiB.</value>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Gets or sets how many bytes one event of a stream may have.</summary>
    /// <value>The default is 16 MiB.</value>
    public int MaxEventBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Gets or sets how many bytes of an error's body are read; the rest is cut off.</summary>
    /// <value>The default is 64 KiB.</value>
    public int MaxErrorBytes { get; set; } = 64 * 1024;

    internal ResponseLimits Validated()
    {
        if (MaxResponseBytes < 1 || MaxEventBytes < 1 || MaxErrorBytes < 1)
        {
            throw new ArgumentException($"Each of options.{nameof(AzureOpenAIClientOptions.Limits)} must be at least one byte.");
        }

        // A copy, so that what was checked stays as it was.
        return new ResponseLimits { MaxResponseBytes = MaxResponseBytes, MaxEventBytes = MaxEventBytes, MaxErrorBytes = MaxErrorBytes };
    }
}
