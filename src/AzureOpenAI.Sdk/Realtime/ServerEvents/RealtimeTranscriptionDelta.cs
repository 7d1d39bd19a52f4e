using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A piece of what the user said.</summary>
public sealed class RealtimeTranscriptionDelta : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeTranscriptionDelta()
        : base("conversation.item.input_audio_transcription.delta")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which part of the item it belongs to, from 0.</summary>
    public int? ContentIndex { get; set; }

    /// <summary>Gets or sets the piece.</summary>
    public string? Delta { get; set; }

    /// <summary>Gets or sets how likely each token was, where the session includes that.</summary>
    [JsonPropertyName("logprobs")]
    public IReadOnlyList<RealtimeLogProb> LogProbs { get; set => field = value ?? []; } = [];
}
