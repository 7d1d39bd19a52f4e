using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What is answered, and how. What is null is decided by the service.</summary>
/// <remarks>The client never changes it: one object may be used for many calls, also at once, as long as nobody changes it meanwhile.</remarks>
public sealed partial class ResponsesOptions : WireModel, IRequestOptions, IRoutedOptions
{
    /// <summary>Creates options for a text or a conversation.</summary>
    /// <param name="input">What the user says, or the items so far, the oldest first.</param>
    public ResponsesOptions(ResponseInput input) => Input = Require.NotNull(input);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public ResponsesOptions()
    {
    }

    /// <summary>Gets or sets what is answered: a text, or the items of a conversation.</summary>
    public ResponseInput? Input { get; set; }

    /// <summary>Gets or sets what frames the answer; it is not carried on by <see cref="PreviousResponseId"/>.</summary>
    public string? Instructions { get; set; }

    /// <summary>Gets or sets the response that this one goes on from, which the service has kept.</summary>
    public string? PreviousResponseId { get; set; }

    /// <summary>Gets or sets the conversation that this response belongs to and is added to.</summary>
    [JsonConverter(typeof(ConversationConverter))]
    public ResponseConversation? Conversation { get; set; }

    /// <summary>Gets or sets how many tokens the output may have, with those of its reasoning.</summary>
    public int? MaxOutputTokens { get; set; }

    string? IRoutedOptions.CacheKey => PromptCacheKey;

    long? IRoutedOptions.OutputLimit => MaxOutputTokens;

    string? IRoutedOptions.GoesOnWith => PreviousResponseId ?? Conversation?.Id ?? KeptByTools();

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

    /// <summary>Gets or sets what is told beside the rest.</summary>
    public IReadOnlyList<ResponseInclude> Include { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets whether the service keeps the response; true by default.</summary>
    public bool? Store { get; set; }

    /// <summary>Gets or sets whether the response is made while nobody waits; it needs to be kept.</summary>
    public bool? Background { get; set; }

    /// <summary>Gets or sets what happens when the conversation is too long.</summary>
    public ResponseTruncation? Truncation { get; set; }

    /// <summary>Gets or sets how a long conversation is made smaller.</summary>
    public IReadOnlyList<ResponseContextManagement> ContextManagement { get; set => field = value ?? []; } = [];

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

    /// <summary>Gets or sets how the response is moderated.</summary>
    public ResponseModerationOptions? Moderation { get; set; }

    /// <summary>Gets or sets what a stream tells beside the response.</summary>
    public ResponseStreamOptions? StreamOptions { get; set; }

    /// <summary>Gets or sets the model that a line of a batch or a recorded request names. A client sends its own deployment instead.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets whether a recorded request asked for a stream. A client decides by the method that is called.</summary>
    public bool? Stream { get; set; }

    /// <summary>Names the number of tools: what is said never reaches a log by accident.</summary>
    /// <returns>The type and the form of the input.</returns>
    public override string ToString() => $"{nameof(ResponsesOptions)} ({Input?.ToString() ?? "no input"}, {Tools.Count} tools)";

    /// <summary>Returns these options without what the client decides itself.</summary>
    internal ResponsesOptions Unrouted()
    {
        if (Model is null && Stream is null)
        {
            return this;
        }

        ResponsesOptions copy = Copy();
        copy.Model = null;
        copy.Stream = null;
        return copy;
    }

    internal ResponsesOptions Copy() => (ResponsesOptions)MemberwiseClone();

    void IRequestOptions.Validate() => Validate();
}
