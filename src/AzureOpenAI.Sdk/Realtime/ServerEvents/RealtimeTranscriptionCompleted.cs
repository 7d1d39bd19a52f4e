using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What the user said was written down. It comes beside the response and may come after it.</summary>
public sealed class RealtimeTranscriptionCompleted : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeTranscriptionCompleted()
        : base("conversation.item.input_audio_transcription.completed")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which part of the item it belongs to, from 0.</summary>
    public int? ContentIndex { get; set; }

    /// <summary>Gets or sets what was said.</summary>
    public string? Transcript { get; set; }

    /// <summary>Gets or sets the languages that were heard.</summary>
    public IReadOnlyList<RealtimeLanguage> Languages { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how likely each token was, where the session includes that.</summary>
    [JsonPropertyName("logprobs")]
    public IReadOnlyList<RealtimeLogProb> LogProbs { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what writing it down cost, which is billed apart from the response.</summary>
    public RealtimeTranscriptionUsage? Usage { get; set; }
}
