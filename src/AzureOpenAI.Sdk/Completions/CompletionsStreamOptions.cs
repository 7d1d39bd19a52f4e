namespace AzureOpenAI.Sdk.Completions;

/// <summary>What a stream tells beside the completion.</summary>
public sealed class CompletionsStreamOptions : WireModel
{
    /// <summary>Gets or sets whether the last update has the usage.</summary>
    public bool? IncludeUsage { get; set; }

    /// <summary>Gets or sets whether updates are padded, so that their sizes tell nothing.</summary>
    public bool? IncludeObfuscation { get; set; }
}
