using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A text.</summary>
public sealed class ResponsePlainText : ResponseContentPart
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponsePlainText()
        : base("text")
    {
    }

    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }
}
