namespace AzureOpenAI.Sdk.Chat;

/// <summary>How the cache of the prompt is used.</summary>
public sealed class ChatPromptCacheOptions : WireModel
{
    /// <summary>Gets or sets the mode.</summary>
    public string? Mode { get; set; }

    /// <summary>Gets or sets how long it is kept.</summary>
    public string? Ttl { get; set; }
}
