using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What you say in a session. A kind that this version does not know is an <see cref="UnknownRealtimeClientEvent"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class RealtimeClientEvent : WireModel
{
    private protected RealtimeClientEvent(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Gets or sets an id of your own, which the service names when the event fails.</summary>
    public string? EventId { get; set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<RealtimeClientEvent>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "session.update" => Wire<RealtimeUpdateSession>.Info,
            "transcription_session.update" => Wire<RealtimeUpdateSession>.Info,
            "input_audio_buffer.append" => Wire<RealtimeAppendAudio>.Info,
            "input_audio_buffer.commit" => Wire<RealtimeCommitAudio>.Info,
            "input_audio_buffer.clear" => Wire<RealtimeClearAudio>.Info,
            "conversation.item.create" => Wire<RealtimeCreateItem>.Info,
            "conversation.item.delete" => Wire<RealtimeDeleteItem>.Info,
            "conversation.item.retrieve" => Wire<RealtimeRetrieveItem>.Info,
            "conversation.item.truncate" => Wire<RealtimeTruncateItem>.Info,
            "response.create" => Wire<RealtimeCreateResponse>.Info,
            "response.cancel" => Wire<RealtimeCancelResponse>.Info,
            "output_audio_buffer.clear" => Wire<RealtimeClearOutputAudio>.Info,
            _ => Wire<UnknownRealtimeClientEvent>.Info,
        };
    }
}
