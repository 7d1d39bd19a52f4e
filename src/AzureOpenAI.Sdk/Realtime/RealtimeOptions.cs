using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>How a session is: what frames the conversation, how sound comes and goes, which tools there are. What is null stays as the service has it.</summary>
public sealed partial class RealtimeOptions : WireModel
{
    /// <summary>Gets or sets what kind of session it is.</summary>
    public RealtimeSessionKind? Type { get; set; }

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

    /// <summary>Makes options for a session that writes down what is said.</summary>
    /// <param name="transcription">By which model, and what helps it.</param>
    /// <returns>The options, to be completed.</returns>
    public static RealtimeOptions ForTranscription(RealtimeTranscription transcription) => new()
    {
        Type = RealtimeSessionKind.Transcription,
        Audio = new RealtimeAudioOptions { Input = new RealtimeAudioInput { Transcription = Require.NotNull(transcription) } },
    };
}
