using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What the service says in a session. A kind that this version does not know is an <see cref="UnknownRealtimeServerEvent"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class RealtimeServerEvent : WireModel
{
    private protected RealtimeServerEvent(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Gets or sets the id of the event.</summary>
    public string? EventId { get; set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<RealtimeServerEvent>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "error" => Wire<RealtimeErrorOccurred>.Info,
            "session.created" => Wire<RealtimeSessionCreated>.Info,
            "transcription_session.created" => Wire<RealtimeSessionCreated>.Info,
            "session.updated" => Wire<RealtimeSessionUpdated>.Info,
            "transcription_session.updated" => Wire<RealtimeSessionUpdated>.Info,
            "conversation.created" => Wire<RealtimeConversationCreated>.Info,
            "conversation.item.added" => Wire<RealtimeItemAdded>.Info,
            "conversation.item.created" => Wire<RealtimeItemCreated>.Info,
            "conversation.item.done" => Wire<RealtimeItemDone>.Info,
            "conversation.item.deleted" => Wire<RealtimeItemDeleted>.Info,
            "conversation.item.retrieved" => Wire<RealtimeItemRetrieved>.Info,
            "conversation.item.truncated" => Wire<RealtimeItemTruncated>.Info,
            "conversation.item.input_audio_transcription.completed" => Wire<RealtimeTranscriptionCompleted>.Info,
            "conversation.item.input_audio_transcription.delta" => Wire<RealtimeTranscriptionDelta>.Info,
            "conversation.item.input_audio_transcription.failed" => Wire<RealtimeTranscriptionFailed>.Info,
            "conversation.item.input_audio_transcription.segment" => Wire<RealtimeTranscriptionSegment>.Info,
            "input_audio_buffer.cleared" => Wire<RealtimeInputAudioCleared>.Info,
            "input_audio_buffer.committed" => Wire<RealtimeInputAudioCommitted>.Info,
            "input_audio_buffer.dtmf_event_received" => Wire<RealtimeDtmfReceived>.Info,
            "input_audio_buffer.speech_started" => Wire<RealtimeSpeechStarted>.Info,
            "input_audio_buffer.speech_stopped" => Wire<RealtimeSpeechStopped>.Info,
            "input_audio_buffer.timeout_triggered" => Wire<RealtimeSpeechTimedOut>.Info,
            "output_audio_buffer.started" => Wire<RealtimeOutputAudioStarted>.Info,
            "output_audio_buffer.stopped" => Wire<RealtimeOutputAudioStopped>.Info,
            "output_audio_buffer.cleared" => Wire<RealtimeOutputAudioCleared>.Info,
            "rate_limits.updated" => Wire<RealtimeRateLimitsUpdated>.Info,
            "response.created" => Wire<RealtimeResponseCreated>.Info,
            "response.done" => Wire<RealtimeResponseDone>.Info,
            "response.output_item.added" => Wire<RealtimeOutputItemAdded>.Info,
            "response.output_item.done" => Wire<RealtimeOutputItemDone>.Info,
            "response.content_part.added" => Wire<RealtimeContentPartAdded>.Info,
            "response.content_part.done" => Wire<RealtimeContentPartDone>.Info,
            "response.output_text.delta" => Wire<RealtimeTextDelta>.Info,
            "response.text.delta" => Wire<RealtimeTextDelta>.Info,
            "response.output_text.done" => Wire<RealtimeTextDone>.Info,
            "response.text.done" => Wire<RealtimeTextDone>.Info,
            "response.output_audio_transcript.delta" => Wire<RealtimeTranscriptDelta>.Info,
            "response.audio_transcript.delta" => Wire<RealtimeTranscriptDelta>.Info,
            "response.output_audio_transcript.done" => Wire<RealtimeTranscriptDone>.Info,
            "response.audio_transcript.done" => Wire<RealtimeTranscriptDone>.Info,
            "response.output_audio.delta" => Wire<RealtimeAudioDelta>.Info,
            "response.audio.delta" => Wire<RealtimeAudioDelta>.Info,
            "response.output_audio.done" => Wire<RealtimeAudioDone>.Info,
            "response.audio.done" => Wire<RealtimeAudioDone>.Info,
            "response.function_call_arguments.delta" => Wire<RealtimeArgumentsDelta>.Info,
            "response.function_call_arguments.done" => Wire<RealtimeArgumentsDone>.Info,
            "mcp_list_tools.in_progress" => Wire<RealtimeMcpToolsInProgress>.Info,
            "mcp_list_tools.completed" => Wire<RealtimeMcpToolsCompleted>.Info,
            "mcp_list_tools.failed" => Wire<RealtimeMcpToolsFailed>.Info,
            "response.mcp_call_arguments.delta" => Wire<RealtimeMcpArgumentsDelta>.Info,
            "response.mcp_call_arguments.done" => Wire<RealtimeMcpArgumentsDone>.Info,
            "response.mcp_call.in_progress" => Wire<RealtimeMcpCallInProgress>.Info,
            "response.mcp_call.completed" => Wire<RealtimeMcpCallCompleted>.Info,
            "response.mcp_call.failed" => Wire<RealtimeMcpCallFailed>.Info,
            _ => Wire<UnknownRealtimeServerEvent>.Info,
        };
    }
}
