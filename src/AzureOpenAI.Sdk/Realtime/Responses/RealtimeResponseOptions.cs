using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What is to be different for one response.</summary>
public sealed class RealtimeResponseOptions : WireModel
{
    /// <summary>Gets or sets what the model answers with: text or speech.</summary>
    public IReadOnlyList<RealtimeModality> OutputModalities { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what frames this response, in place of the session's instructions.</summary>
    public string? Instructions { get; set; }

    /// <summary>Gets or sets how it is spoken.</summary>
    public RealtimeAudioOptions? Audio { get; set; }

    /// <summary>Gets or sets the tools that the model may use.</summary>
    public IReadOnlyList<RealtimeTool> Tools { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets which tools the model may or must use.</summary>
    [JsonConverter(typeof(RealtimeToolChoice.Converter))]
    public RealtimeToolChoice? ToolChoice { get; set; }

    /// <summary>Gets or sets whether several tools may be called at once.</summary>
    public bool? ParallelToolCalls { get; set; }

    /// <summary>Gets or sets how the model reasons.</summary>
    public RealtimeReasoning? Reasoning { get; set; }

    /// <summary>Gets or sets how many tokens it may have.</summary>
    public RealtimeTokenCount? MaxOutputTokens { get; set; }

    /// <summary>Gets or sets <c>auto</c> to put it into the conversation, which is the default, or <c>none</c> to keep it out.</summary>
    public string? Conversation { get; set; }

    /// <summary>Gets or sets labels of your own, at most 16: to know a response outside of the conversation again.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Gets or sets a prompt that the service keeps.</summary>
    public RealtimePrompt? Prompt { get; set; }

    /// <summary>Gets or sets what it answers, in place of the conversation: items, and references to items of it.</summary>
    public IReadOnlyList<RealtimeItem> Input { get; set => field = value ?? []; } = [];
}
