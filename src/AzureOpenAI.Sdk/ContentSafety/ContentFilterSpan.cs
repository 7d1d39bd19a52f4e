namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>A stretch of a reply.</summary>
public sealed class ContentFilterSpan : WireModel
{
    /// <summary>Gets or sets where it begins, in characters.</summary>
    public int? CompletionStartOffset { get; set; }

    /// <summary>Gets or sets where it ends, in characters.</summary>
    public int? CompletionEndOffset { get; set; }
}
