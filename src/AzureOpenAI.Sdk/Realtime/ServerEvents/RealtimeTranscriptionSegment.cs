using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A part of what was said, with who said it.</summary>
public sealed class RealtimeTranscriptionSegment : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeTranscriptionSegment()
        : base("conversation.item.input_audio_transcription.segment")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which part of the item it belongs to, from 0.</summary>
    public int? ContentIndex { get; set; }

    /// <summary>Gets or sets what was said.</summary>
    public string? Text { get; set; }

    /// <summary>Gets or sets the id of the segment.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets who spoke.</summary>
    public string? Speaker { get; set; }

    /// <summary>Gets or sets where it begins, in seconds.</summary>
    public double? Start { get; set; }

    /// <summary>Gets or sets where it ends, in seconds.</summary>
    public double? End { get; set; }
}
