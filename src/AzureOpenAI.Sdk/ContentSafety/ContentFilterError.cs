using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>Why a filter could not be asked.</summary>
public sealed class ContentFilterError : WireModel
{
    /// <summary>Gets or sets the code.</summary>
    [JsonConverter(typeof(ErrorCodeConverter))]
    public string? Code { get; set; }

    /// <summary>Gets or sets the reason.</summary>
    public string? Message { get; set; }
}
