namespace AzureOpenAI.Sdk.Chat;

/// <summary>What a stream tells beside the reply.</summary>
public sealed class ChatStreamOptions : WireModel
{
    /// <summary>Gets or sets whether the last update has the usage.</summary>
    public bool? IncludeUsage { get; set; }

    /// <summary>Gets or sets whether updates are padded, so that their sizes tell nothing.</summary>
    public bool? IncludeObfuscation { get; set; }
}
