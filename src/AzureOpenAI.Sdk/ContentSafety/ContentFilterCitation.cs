using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>Where protected code comes from.</summary>
public sealed class ContentFilterCitation : WireModel
{
    /// <summary>Gets or sets the licence of the source.</summary>
    public string? License { get; set; }

    /// <summary>Gets or sets the address of the source.</summary>
    [JsonPropertyName("URL")]
    public string? Url { get; set; }
}
