using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A session as the service has it.</summary>
public sealed partial class RealtimeResult : WireModel, IKept
{
    /// <summary>Gets or sets what kind of session it is.</summary>
    public RealtimeSessionKind? Type { get; set; }

    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets when it ends, in seconds since 1970: 60 minutes after it began at the latest.</summary>
    public long? ExpiresAt { get; set; }

    /// <summary>Gets or sets the model; for a session over a socket it is the deployment that was asked, and stays.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets what the model answers with: text or speech, not both; speech by default.</summary>
    public IReadOnlyList<RealtimeModality> OutputModalities { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what frames the conversation: what the model is for, how it speaks.</summary>
    public string? Instructions { get; set; }

    /// <summary>Gets or sets how sound comes and goes.</summary>
    public RealtimeAudioOptions? Audio { get; set; }

    /// <summary>Gets or sets what is told beside the usual.</summary>
    public IReadOnlyList<RealtimeInclude> Include { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets whether the session is traced, to be looked at in the service's portal.</summary>
    [JsonConverter(typeof(RealtimeTracing.Converter))]
    public RealtimeTracing? Tracing { get; set; }

    /// <summary>Gets or sets the tools that the model may use.</summary>
    public IReadOnlyList<RealtimeTool> Tools { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets which tools the model may or must use.</summary>
    [JsonConverter(typeof(RealtimeToolChoice.Converter))]
    public RealtimeToolChoice? ToolChoice { get; set; }

    /// <summary>Gets or sets whether several tools may be called at once.</summary>
    public bool? ParallelToolCalls { get; set; }

    /// <summary>Gets or sets how the model reasons, for models that do.</summary>
    public RealtimeReasoning? Reasoning { get; set; }

    /// <summary>Gets or sets how many tokens a response may have, from 1 to 4,096, or without limit, which is the default.</summary>
    public RealtimeTokenCount? MaxOutputTokens { get; set; }

    /// <summary>Gets or sets what happens when the conversation is too long: by default the oldest items are left out.</summary>
    [JsonConverter(typeof(RealtimeTruncation.Converter))]
    public RealtimeTruncation? Truncation { get; set; }

    /// <summary>Gets or sets a prompt that the service keeps.</summary>
    public RealtimePrompt? Prompt { get; set; }

    /// <summary>Gets or sets what the model answers with, where the version has a date.</summary>
    public IReadOnlyList<RealtimeModality> Modalities { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets who speaks, where the version has a date.</summary>
    public RealtimeVoice? Voice { get; set; }

    /// <summary>Gets or sets the format of the user's sound, where the version has a date.</summary>
    public string? InputAudioFormat { get; set; }

    /// <summary>Gets or sets the format of the model's sound, where the version has a date.</summary>
    public string? OutputAudioFormat { get; set; }

    /// <summary>Gets or sets how sound is written down, where the version has a date.</summary>
    [JsonConverter(typeof(RealtimeTranscription.Converter))]
    public RealtimeTranscription? InputAudioTranscription { get; set; }

    /// <summary>Gets or sets how noise is taken out, where the version has a date.</summary>
    [JsonConverter(typeof(RealtimeNoiseReduction.Converter))]
    public RealtimeNoiseReduction? InputAudioNoiseReduction { get; set; }

    /// <summary>Gets or sets how turns are noticed, where the version has a date.</summary>
    [JsonConverter(typeof(RealtimeTurnDetection.Converter))]
    public RealtimeTurnDetection? TurnDetection { get; set; }

    /// <summary>Gets or sets how fast the model speaks, where the version has a date.</summary>
    public double? Speed { get; set; }

    /// <summary>Gets or sets how free the choice of words is, where the version has a date.</summary>
    public double? Temperature { get; set; }

    /// <summary>Gets or sets how many tokens a response may have, where the version has a date.</summary>
    public RealtimeTokenCount? MaxResponseOutputTokens { get; set; }

    /// <summary>Gets when it ends; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? ExpiresAtTime => UnixTime.ToTime(ExpiresAt);

    IEnumerable<string?> IKept.KeptIds => [Id];
}
