namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>Which part of a reply an asynchronous filter has looked at.</summary>
public sealed class ContentFilterOffsets : WireModel
{
    /// <summary>Gets or sets up to which character the reply was checked.</summary>
    public int? CheckOffset { get; set; }

    /// <summary>Gets or sets where the checked part begins.</summary>
    public int? StartOffset { get; set; }

    /// <summary>Gets or sets where the checked part ends.</summary>
    public int? EndOffset { get; set; }
}
