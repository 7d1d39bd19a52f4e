using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk;

/// <summary>What lies behind an error.</summary>
public sealed class InnerError : WireModel
{
    /// <summary>Gets or sets the code, for example <c>ResponsibleAIPolicyViolation</c>.</summary>
    [JsonConverter(typeof(ErrorCodeConverter))]
    public string? Code { get; set; }

    /// <summary>Gets or sets the prompt as the service rewrote it, for images.</summary>
    public string? RevisedPrompt { get; set; }

    /// <summary>Gets or sets what the filters found.</summary>
    public ContentFilterResults? ContentFilterResult { get; set; }

    /// <summary>Gets or sets what the filters found, where the service uses the plural.</summary>
    public ContentFilterResults? ContentFilterResults { get; set; }

    /// <summary>Gets what the filters found, under whichever name it came.</summary>
    [JsonIgnore]
    public ContentFilterResults? FilterResults => ContentFilterResult ?? ContentFilterResults;
}
