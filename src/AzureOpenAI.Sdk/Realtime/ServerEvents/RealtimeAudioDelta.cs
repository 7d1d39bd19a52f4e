using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Speech arrives, in the format that the session asks for.</summary>
public sealed class RealtimeAudioDelta : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeAudioDelta()
        : base("response.output_audio.delta")
    {
    }

    /// <summary>Gets or sets the response that it belongs to.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ResponseId { get; set; }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which item of the response it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets which part of the item it belongs to, from 0.</summary>
    public int? ContentIndex { get; set; }

    /// <summary>Gets or sets the sound. It was decoded once, straight from what arrived.</summary>
    public EncodedBytes? Delta { get; set; }
}
