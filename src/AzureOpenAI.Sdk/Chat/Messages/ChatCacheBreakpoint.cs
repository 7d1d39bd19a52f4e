namespace AzureOpenAI.Sdk.Chat;

/// <summary>A place where the cache of a prompt ends.</summary>
public sealed class ChatCacheBreakpoint : WireModel
{
    /// <summary>Gets or sets the mode; <c>explicit</c> is the only one so far.</summary>
    public string? Mode { get; set; }
}
