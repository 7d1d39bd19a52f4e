
namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>What a filter that finds or does not find has found.</summary>
public sealed class ContentFilterDetectionResult : WireModel
{
    /// <summary>Gets or sets whether the text was held back for it.</summary>
    public bool? Filtered { get; set; }

    /// <summary>Gets or sets whether it was found.</summary>
    public bool? Detected { get; set; }

    /// <summary>Gets or sets the source of protected code.</summary>
    public ContentFilterCitation? Citation { get; set; }

    /// <summary>Gets or sets the text without personal data.</summary>
    public string? RedactedText { get; set; }

    /// <summary>Gets or sets what kinds of personal data were found.</summary>
    public IReadOnlyList<ContentFilterSubCategory> SubCategories { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets where it was found, for text without grounds.</summary>
    public IReadOnlyList<ContentFilterSpan> Details { get; set => field = value ?? []; } = [];
}
