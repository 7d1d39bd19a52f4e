using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.Diagnostics;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Completions;

/// <summary>How the texts go on, with what it cost.</summary>
public sealed class CompletionsResult : WireModel, IUsageReport
{
    /// <summary>Gets or sets the id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, <c>text_completion</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets when it was made, in seconds since 1970.</summary>
    public long? Created { get; set; }

    /// <summary>Gets <see cref="Created"/> as a time; null when there is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAt => UnixTime.ToTime(Created);

    /// <summary>Gets or sets the model that answered.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets the completions.</summary>
    public IReadOnlyList<CompletionsChoice> Choices { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what the call cost.</summary>
    public CompletionsUsage? Usage { get; set; }

    /// <summary>Gets or sets what stands for the model's configuration.</summary>
    public string? SystemFingerprint { get; set; }

    /// <summary>Gets or sets what the content filters found in the prompts.</summary>
    public IReadOnlyList<PromptFilterResult> PromptFilterResults { get; set => field = value ?? []; } = [];

    /// <summary>Gets the text of the first completion; null when there is none.</summary>
    [JsonIgnore]
    public string? Text => Choices.Count > 0 ? Choices[0]?.Text : null;

    /// <summary>Gets why the first completion ended.</summary>
    [JsonIgnore]
    public CompletionsFinishReason? FinishReason => Choices.Count > 0 ? Choices[0]?.FinishReason : null;

    string? IUsageReport.ModelName => Model;

    long? IUsageReport.InputTokenCount => Usage?.PromptTokens;

    long? IUsageReport.OutputTokenCount => Usage?.CompletionTokens;
}
