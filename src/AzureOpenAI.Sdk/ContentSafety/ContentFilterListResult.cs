namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>What a custom block list or a custom topic has found.</summary>
public sealed class ContentFilterListResult : WireModel
{
    /// <summary>Gets or sets whether the text was held back for it.</summary>
    public bool? Filtered { get; set; }

    /// <summary>Gets or sets each list or topic that was asked.</summary>
    public IReadOnlyList<ContentFilterListDetail> Details { get; set => field = value ?? []; } = [];

    /// <summary>Gets whether the service wrote the list alone, as its versions before 2024 did.</summary>
    internal bool IsBareList { get; init; }
}
