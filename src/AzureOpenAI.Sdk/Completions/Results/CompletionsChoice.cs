using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.ContentSafety;

namespace AzureOpenAI.Sdk.Completions;

/// <summary>One completion, or in a stream what is new of it.</summary>
public sealed class CompletionsChoice : WireModel
{
    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }

    /// <summary>Gets or sets its number: those of the first prompt come first.</summary>
    public int Index { get; set; }

    /// <summary>Gets or sets why it ended; null while it goes on.</summary>
    public CompletionsFinishReason? FinishReason { get; set; }

    /// <summary>Gets or sets how likely its tokens were, if that was asked for.</summary>
    [JsonPropertyName("logprobs")]
    public CompletionsLogProbs? LogProbs { get; set; }

    /// <summary>Gets or sets what the content filters found in it.</summary>
    public ContentFilterResults? ContentFilterResults { get; set; }
}
