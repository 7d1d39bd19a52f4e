namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>One kind of personal data, and whether it was found.</summary>
public sealed class ContentFilterSubCategory : WireModel
{
    /// <summary>Gets or sets the kind, for example <c>Email</c>.</summary>
    public string? SubCategory { get; set; }

    /// <summary>Gets or sets whether the text was held back for it.</summary>
    public bool? Filtered { get; set; }

    /// <summary>Gets or sets whether it was found.</summary>
    public bool? Detected { get; set; }

    /// <summary>Gets or sets whether it was blacked out.</summary>
    public bool? Redacted { get; set; }
}
