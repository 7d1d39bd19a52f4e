using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.ContentSafety;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>One of the replies to a prompt.</summary>
public sealed class ChatChoice : WireModel
{
    /// <summary>Gets or sets which it is, from 0.</summary>
    public int Index { get; set; }

    /// <summary>Gets or sets the reply.</summary>
    public AssistantMessage? Message { get; set; }

    /// <summary>Gets or sets why it ended.</summary>
    public ChatFinishReason? FinishReason { get; set; }

    /// <summary>Gets or sets how likely its tokens were, if that was asked.</summary>
    [JsonPropertyName("logprobs")]
    public ChatLogProbs? LogProbs { get; set; }

    /// <summary>Gets or sets what the content filters found in it.</summary>
    public ContentFilterResults? ContentFilterResults { get; set; }

    /// <summary>Gets or sets what the content filters found in it, where the service uses the singular.</summary>
    public ContentFilterResults? ContentFilterResult { get; set; }

    /// <summary>Gets or sets which part an asynchronous filter has looked at.</summary>
    public ContentFilterOffsets? ContentFilterOffsets { get; set; }

    /// <summary>Names the place alone: the reply never reaches a log by accident.</summary>
    /// <returns>The type, the index and the finish reason.</returns>
    public override string ToString() => $"{nameof(ChatChoice)} {Index} ({FinishReason})";
}
