namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>One custom block list or topic.</summary>
public sealed class ContentFilterListDetail : WireModel
{
    /// <summary>Gets or sets its name.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets whether the list held the text back.</summary>
    public bool? Filtered { get; set; }

    /// <summary>Gets or sets whether the topic was found.</summary>
    public bool? Detected { get; set; }
}
