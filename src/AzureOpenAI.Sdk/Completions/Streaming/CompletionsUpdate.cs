using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Completions;

/// <summary>A piece of the completions. The last one has only the usage.</summary>
public sealed class CompletionsUpdate : WireModel
{
    /// <summary>Gets or sets the id, the same on each piece.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, <c>text_completion</c>.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Object { get; set; }

    /// <summary>Gets or sets when the completion was begun, in seconds since 1970.</summary>
    public long? Created { get; set; }

    /// <summary>Gets <see cref="Created"/> as a time; null when there is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAt => UnixTime.ToTime(Created);

    /// <summary>Gets or sets the model that answers.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Model { get; set; }

    /// <summary>Gets or sets what is new of each completion.</summary>
    public IReadOnlyList<CompletionsChoice> Choices { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what the call cost, on the last piece.</summary>
    public CompletionsUsage? Usage { get; set; }

    /// <summary>Gets or sets what stands for the model's configuration.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? SystemFingerprint { get; set; }

    /// <summary>Gets or sets padding that hides the size of the piece.</summary>
    public string? Obfuscation { get; set; }

    /// <summary>Gets or sets what the content filters found in the prompts, on the first piece.</summary>
    public IReadOnlyList<PromptFilterResult> PromptFilterResults { get; set => field = value ?? []; } = [];

    /// <summary>Gets the new text of the first completion; null when there is none.</summary>
    [JsonIgnore]
    public string? Text => Choices.Count > 0 ? Choices[0]?.Text : null;

    /// <summary>Gets why the first completion ended, on its last piece.</summary>
    [JsonIgnore]
    public CompletionsFinishReason? FinishReason => Choices.Count > 0 ? Choices[0]?.FinishReason : null;
}
