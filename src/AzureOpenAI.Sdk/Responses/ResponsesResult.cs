using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Diagnostics;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A response: what came out, and what it was asked.</summary>
public sealed class ResponsesResult : WireModel, ICachedUsageReport, IKept
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseStatus? Status { get; set; }

    /// <summary>Gets or sets when it was begun, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets when it was completed, in seconds since 1970.</summary>
    public long? CompletedAt { get; set; }

    /// <summary>Gets or sets the model that answered.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets what came out, item by item.</summary>
    public IReadOnlyList<ResponseItem> Output { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what went wrong; null when nothing did.</summary>
    public ResponseError? Error { get; set; }

    /// <summary>Gets or sets why it was cut off; null when it was not.</summary>
    public ResponseIncompleteDetails? IncompleteDetails { get; set; }

    /// <summary>Gets or sets what it cost.</summary>
    public ResponseUsage? Usage { get; set; }

    /// <summary>Gets or sets what framed the answer.</summary>
    public ResponseInput? Instructions { get; set; }

    /// <summary>Gets or sets the response that this one goes on from, which the service has kept.</summary>
    public string? PreviousResponseId { get; set; }

    /// <summary>Gets or sets how many tokens the output may have, with those of its reasoning.</summary>
    public int? MaxOutputTokens { get; set; }

    /// <summary>Gets or sets how many calls of the service's own tools may be made.</summary>
    public int? MaxToolCalls { get; set; }

    /// <summary>Gets or sets the tools that the model may use.</summary>
    public IReadOnlyList<ResponseTool> Tools { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets which tools the model may or must use.</summary>
    public ResponseToolChoice? ToolChoice { get; set; }

    /// <summary>Gets or sets whether several tools may be called at once.</summary>
    public bool? ParallelToolCalls { get; set; }

    /// <summary>Gets or sets what the text looks like.</summary>
    public ResponseTextOptions? Text { get; set; }

    /// <summary>Gets or sets how the model reasons.</summary>
    public ResponseReasoningOptions? Reasoning { get; set; }

    /// <summary>Gets or sets how free the choice of words is, from 0 to 2; 1 by default. Reasoning models take only the default.</summary>
    public double? Temperature { get; set; }

    /// <summary>Gets or sets from how much of the likelihood words are chosen, from 0 to 1.</summary>
    public double? TopP { get; set; }

    /// <summary>Gets or sets how many other tokens are told with each, from 0 to 20.</summary>
    [JsonPropertyName("top_logprobs")]
    public int? TopLogProbs { get; set; }

    /// <summary>Gets or sets whether the service keeps the response; true by default.</summary>
    public bool? Store { get; set; }

    /// <summary>Gets or sets whether the response is made while nobody waits; it needs to be kept.</summary>
    public bool? Background { get; set; }

    /// <summary>Gets or sets what happens when the conversation is too long.</summary>
    public ResponseTruncation? Truncation { get; set; }

    /// <summary>Gets or sets a prompt that the service keeps.</summary>
    public ResponsePrompt? Prompt { get; set; }

    /// <summary>Gets or sets labels of your own, at most 16.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Gets or sets an id of the end user, to find abuse by.</summary>
    public string? User { get; set; }

    /// <summary>Gets or sets an id of the end user that says nothing about them, to find abuse by.</summary>
    public string? SafetyIdentifier { get; set; }

    /// <summary>Gets or sets a key that leads requests with the same beginning to the same cache.</summary>
    public string? PromptCacheKey { get; set; }

    /// <summary>Gets or sets how long the cache of the prompt is kept.</summary>
    public ResponseCacheRetention? PromptCacheRetention { get; set; }

    /// <summary>Gets or sets how the cache of the prompt is used.</summary>
    public ResponsePromptCacheOptions? PromptCacheOptions { get; set; }

    /// <summary>Gets or sets how the request is served and priced.</summary>
    public ResponseServiceTier? ServiceTier { get; set; }

    /// <summary>Gets or sets the conversation that it belongs to.</summary>
    public ResponseConversation? Conversation { get; set; }

    /// <summary>Gets or sets what the moderation found.</summary>
    public ResponseModeration? Moderation { get; set; }

    /// <summary>Gets or sets how much new subjects were sought.</summary>
    public double? PresencePenalty { get; set; }

    /// <summary>Gets or sets how much repeated words were avoided.</summary>
    public double? FrequencyPenalty { get; set; }

    /// <summary>Gets or sets who pays.</summary>
    public ResponseBilling? Billing { get; set; }

    /// <summary>Gets the text of all messages of the output, put together; null when there is none.</summary>
    [JsonIgnore]
    public string? OutputText
    {
        get
        {
            string[] texts = [.. Output.OfType<ResponseMessage>().SelectMany(static message => message.Content?.Parts ?? []).OfType<ResponseOutputText>().Select(static part => part.Text ?? "")];
            return texts.Length == 0 ? null : string.Concat(texts);
        }
    }

    /// <summary>Gets why the model did not answer; null when it did.</summary>
    [JsonIgnore]
    public string? Refusal
        => Output.OfType<ResponseMessage>().SelectMany(static message => message.Content?.Parts ?? []).OfType<ResponseRefusal>().FirstOrDefault()?.Refusal;

    /// <summary>Gets the calls of functions of yours that the model asks for.</summary>
    [JsonIgnore]
    public IReadOnlyList<ResponseFunctionCall> FunctionCalls => [.. Output.OfType<ResponseFunctionCall>()];

    /// <summary>Gets whether nothing more will come: it is whole, was cut off, was cancelled or went wrong.</summary>
    [JsonIgnore]
    public bool IsOver => Status is { } status && status != ResponseStatus.Queued && status != ResponseStatus.InProgress;

    string? IUsageReport.ModelName => Model;

    long? IUsageReport.InputTokenCount => Usage?.InputTokens;

    long? IUsageReport.OutputTokenCount => Usage?.OutputTokens;

    long? ICachedUsageReport.CachedInputTokenCount => Usage?.InputTokensDetails?.CachedTokens;

    /// <summary>Names the status: what is said never reaches a log by accident.</summary>
    /// <returns>The type and the status.</returns>
    public override string ToString() => $"{nameof(ResponsesResult)} ({Status})";

    internal ResponsesResult With(IReadOnlyList<ResponseItem> output)
    {
        var copy = (ResponsesResult)MemberwiseClone();
        copy.Output = output;
        return copy;
    }

    IEnumerable<string?> IKept.KeptIds => [Id, Conversation?.Id, .. Output.Select(static item => item.Id), .. Output.OfType<ResponseCodeInterpreterCall>().Select(static call => call.ContainerId)];
}
