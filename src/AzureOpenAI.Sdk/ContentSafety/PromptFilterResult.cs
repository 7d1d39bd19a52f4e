using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>What the filters found in one of the prompts.</summary>
public sealed class PromptFilterResult : WireModel
{
    /// <summary>Gets or sets which prompt it is, from 0.</summary>
    public int PromptIndex { get; set; }

    /// <summary>Gets or sets what each filter found.</summary>
    public ContentFilterResults? ContentFilterResults { get; set; }

    /// <summary>Gets or sets what each filter found, where the service uses the singular.</summary>
    public ContentFilterResults? ContentFilterResult { get; set; }

    /// <summary>Gets what each filter found, under whichever name it came.</summary>
    [JsonIgnore]
    public ContentFilterResults? Results => ContentFilterResults ?? ContentFilterResult;
}
