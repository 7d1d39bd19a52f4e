namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>What a filter with degrees found.</summary>
public sealed class ContentFilterSeverityResult : WireModel
{
    /// <summary>Gets or sets whether the text was held back for it.</summary>
    public bool? Filtered { get; set; }

    /// <summary>Gets or sets how severe it is.</summary>
    public ContentFilterSeverity? Severity { get; set; }
}
