using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.Diagnostics;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A reply, or several, to a conversation.</summary>
public sealed class ChatResult : WireModel, ICachedUsageReport, IKept
{
    /// <summary>Gets or sets the id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, <c>chat.completion</c>.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Object { get; set; }

    /// <summary>Gets or sets when it was made, in seconds since 1970.</summary>
    public long? Created { get; set; }

    /// <summary>Gets <see cref="Created"/> as a time; null when there is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAt => UnixTime.ToTime(Created);

    /// <summary>Gets or sets the model that answered.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Model { get; set; }

    /// <summary>Gets or sets the replies; one, unless more were asked for.</summary>
    public IReadOnlyList<ChatChoice> Choices { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what it cost.</summary>
    public ChatUsage? Usage { get; set; }

    /// <summary>Gets or sets what stands for the model's configuration: with the same seed and fingerprint replies are mostly the same.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? SystemFingerprint { get; set; }

    /// <summary>Gets or sets how it was served.</summary>
    public ChatServiceTier? ServiceTier { get; set; }

    /// <summary>Gets or sets what the content filters found in the prompts.</summary>
    public IReadOnlyList<PromptFilterResult> PromptFilterResults { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what moderation found, if it was asked for.</summary>
    public ChatModeration? Moderation { get; set; }

    /// <summary>Gets or sets the labels that the request carried.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Gets the first reply; null when there is none.</summary>
    [JsonIgnore]
    public AssistantMessage? Message => Choices.Count > 0 ? Choices[0]?.Message : null;

    /// <summary>Gets the text of the first reply; null when there is none.</summary>
    [JsonIgnore]
    public string? Text => Message?.Text;

    /// <summary>Gets why the first reply ended.</summary>
    [JsonIgnore]
    public ChatFinishReason? FinishReason => Choices.Count > 0 ? Choices[0]?.FinishReason : null;

    /// <summary>Gets the tools that the first reply calls.</summary>
    [JsonIgnore]
    public IReadOnlyList<ChatToolCall> ToolCalls => Message?.ToolCalls ?? [];

    string? IUsageReport.ModelName => Model;

    long? IUsageReport.InputTokenCount => Usage?.PromptTokens;

    long? IUsageReport.OutputTokenCount => Usage?.CompletionTokens;

    IEnumerable<string?> IKept.KeptIds => Message?.Audio is null ? [] : Choices.Select(static choice => choice?.Message?.Audio?.Id);

    long? ICachedUsageReport.CachedInputTokenCount => Usage?.PromptTokensDetails?.CachedTokens;
}
