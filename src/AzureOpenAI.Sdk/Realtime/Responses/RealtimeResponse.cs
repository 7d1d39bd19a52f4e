using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Diagnostics;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A response: what the model said and called, and what it cost.</summary>
public sealed class RealtimeResponse : WireModel, IUsageReport
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets how far it is, or how it ended.</summary>
    public RealtimeStatus? Status { get; set; }

    /// <summary>Gets or sets why it ended as it did.</summary>
    public RealtimeStatusDetails? StatusDetails { get; set; }

    /// <summary>Gets or sets what came out, item by item, without the sound.</summary>
    public IReadOnlyList<RealtimeItem> Output { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets labels of your own.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Gets or sets how it was spoken.</summary>
    public RealtimeAudioOptions? Audio { get; set; }

    /// <summary>Gets or sets what it cost, once it is over.</summary>
    public RealtimeUsage? Usage { get; set; }

    /// <summary>Gets or sets the conversation that it belongs to; null for a response outside of it.</summary>
    public string? ConversationId { get; set; }

    /// <summary>Gets or sets what it is made of.</summary>
    public IReadOnlyList<RealtimeModality> OutputModalities { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how many tokens it might have.</summary>
    public RealtimeTokenCount? MaxOutputTokens { get; set; }

    /// <summary>Gets or sets what it is made of, where the version has a date.</summary>
    public IReadOnlyList<RealtimeModality> Modalities { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets who speaks, where the version has a date.</summary>
    public RealtimeVoice? Voice { get; set; }

    /// <summary>Gets or sets the format of its sound, where the version has a date.</summary>
    public string? OutputAudioFormat { get; set; }

    /// <summary>Gets or sets how free the choice of words was, where the version has a date.</summary>
    public double? Temperature { get; set; }

    string? IUsageReport.ModelName => null;

    long? IUsageReport.InputTokenCount => Usage?.InputTokens;

    long? IUsageReport.OutputTokenCount => Usage?.OutputTokens;

    /// <summary>Gets the calls of functions of yours that the model asks for.</summary>
    [JsonIgnore]
    public IReadOnlyList<RealtimeFunctionCall> FunctionCalls => [.. Output.OfType<RealtimeFunctionCall>()];

    /// <summary>Gets what was said as text: texts, and what speech says; null when there is none.</summary>
    [JsonIgnore]
    public string? Text
    {
        get
        {
            string[] texts = [.. Output.OfType<RealtimeMessage>().Select(static message => message.Text).OfType<string>()];
            return texts.Length == 0 ? null : string.Concat(texts);
        }
    }

    /// <summary>Names the status: what is said never reaches a log by accident.</summary>
    /// <returns>The type and the status.</returns>
    public override string ToString() => $"{nameof(RealtimeResponse)} ({Status})";
}
