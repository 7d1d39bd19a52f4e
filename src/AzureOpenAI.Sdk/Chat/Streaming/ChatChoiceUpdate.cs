using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.ContentSafety;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>What is new of one reply.</summary>
public sealed class ChatChoiceUpdate : WireModel
{
    // A stream has thousands of these: the text alone takes half of the room.
    private string? _finishReason;
    private ContentFilterResults? _filters;
    private SeverityNotes _severities;

    /// <summary>Gets or sets which reply it is, from 0.</summary>
    public int Index { get; set; }

    /// <summary>Gets or sets what is new.</summary>
    public ChatDelta? Delta { get; set; }

    /// <summary>Gets or sets why the reply ended, on its last piece.</summary>
    public ChatFinishReason? FinishReason
    {
        get => _finishReason switch { null => null, "" => default(ChatFinishReason), _ => new ChatFinishReason(_finishReason) };
        set => _finishReason = value?.ToString();
    }

    /// <summary>Gets or sets how likely the new tokens were.</summary>
    [JsonPropertyName("logprobs")]
    public ChatLogProbs? LogProbs { get; set; }

    /// <summary>Gets or sets what the content filters found.</summary>
    public ContentFilterResults? ContentFilterResults
    {
        get => _filters ??= _severities.ToResults();
        set => (_filters, _severities) = (value, default);
    }

    /// <summary>Gets or sets what the content filters found, where the service uses the singular.</summary>
    public ContentFilterResults? ContentFilterResult { get; set; }

    /// <summary>Gets or sets which part an asynchronous filter has looked at.</summary>
    public ContentFilterOffsets? ContentFilterOffsets { get; set; }

    /// <summary>Gets or sets <see cref="ContentFilterResults"/> where they are the usual ones and nobody has looked at them.</summary>
    [JsonIgnore]
    internal SeverityNotes Severities
    {
        get => _filters is null ? _severities : default;
        set => (_filters, _severities) = (null, value);
    }
}
