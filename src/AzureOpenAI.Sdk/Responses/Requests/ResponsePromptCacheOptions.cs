namespace AzureOpenAI.Sdk.Responses;

/// <summary>How the cache of the prompt is used.</summary>
public sealed class ResponsePromptCacheOptions : WireModel
{
    /// <summary>Gets or sets how long it is kept, such as <c>30m</c>.</summary>
    public string? Ttl { get; set; }

    /// <summary>Gets or sets who sets its ends: <c>implicit</c> or <c>explicit</c>.</summary>
    public string? Mode { get; set; }
}
