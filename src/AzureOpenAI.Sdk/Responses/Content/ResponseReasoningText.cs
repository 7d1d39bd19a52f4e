using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A part of the model's reasoning.</summary>
public sealed class ResponseReasoningText : ResponseContentPart
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseReasoningText()
        : base("reasoning_text")
    {
    }

    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }
}
