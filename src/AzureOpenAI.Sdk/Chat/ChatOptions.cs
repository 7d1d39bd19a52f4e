using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A conversation, and how to answer it. What is null is decided by the service.</summary>
/// <remarks>The client never changes it: one object may be used for many calls, also at once, as long as nobody changes it meanwhile.</remarks>
public sealed partial class ChatOptions : WireModel, IRequestOptions, ILargeOptions, IRoutedOptions, INamesKept
{
    /// <summary>Creates options for a conversation.</summary>
    /// <param name="messages">The messages so far, the oldest first.</param>
    public ChatOptions(IEnumerable<ChatMessage> messages) => Messages = [.. Require.NotNull(messages)];

    /// <summary>Creates options for one question.</summary>
    /// <param name="prompt">What the user says.</param>
    public ChatOptions(string prompt) => Messages = [ChatMessage.User(Require.NotNull(prompt))];

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public ChatOptions()
    {
    }

    /// <summary>Gets or sets the messages so far, the oldest first. Add to it to go on with the conversation.</summary>
    public IList<ChatMessage> Messages { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how many tokens the reply may have, with those of its reasoning.</summary>
    public int? MaxCompletionTokens { get; set; }

    /// <summary>Gets or sets how many tokens the reply may have, for older models; reasoning models refuse it.</summary>
    public int? MaxTokens { get; set; }

    /// <summary>Gets or sets how free the choice of words is, from 0 to 2; 1 by default. Most reasoning models take only the default.</summary>
    public double? Temperature { get; set; }

    /// <summary>Gets or sets from how much of the likelihood words are chosen, from 0 to 1; an alternative to the temperature.</summary>
    public double? TopP { get; set; }

    /// <summary>Gets or sets how many replies are made, each billed; 1 by default.</summary>
    public int? N { get; set; }

    /// <summary>Gets or sets texts that end the reply, at most 4.</summary>
    [JsonConverter(typeof(ListOrOneConverter<string>))]
    public IReadOnlyList<string> Stop { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets a number that makes replies mostly repeatable.</summary>
    public long? Seed { get; set; }

    /// <summary>Gets or sets how much repeated words are avoided, from -2 to 2.</summary>
    public double? FrequencyPenalty { get; set; }

    /// <summary>Gets or sets how much new subjects are sought, from -2 to 2.</summary>
    public double? PresencePenalty { get; set; }

    /// <summary>Gets or sets how much single tokens are favoured, by their number, from -100 to 100.</summary>
    public IReadOnlyDictionary<string, double>? LogitBias { get; set; }

    /// <summary>Gets or sets whether the likelihood of each token is told.</summary>
    [JsonPropertyName("logprobs")]
    public bool? LogProbs { get; set; }

    /// <summary>Gets or sets how many other tokens are told with each, from 0 to 20.</summary>
    [JsonPropertyName("top_logprobs")]
    public int? TopLogProbs { get; set; }

    /// <summary>Gets or sets the tools that the model may call, at most 128.</summary>
    public IReadOnlyList<ChatTool> Tools { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets which tools the model may or must call.</summary>
    public ChatToolChoice? ToolChoice { get; set; }

    /// <summary>Gets or sets whether several tools may be called at once.</summary>
    public bool? ParallelToolCalls { get; set; }

    /// <summary>Gets or sets what the reply must look like.</summary>
    public ChatResponseFormat? ResponseFormat { get; set; }

    /// <summary>Gets or sets how long a reasoning model thinks.</summary>
    public ChatReasoningEffort? ReasoningEffort { get; set; }

    /// <summary>Gets or sets how much the model says.</summary>
    public ChatVerbosity? Verbosity { get; set; }

    /// <summary>Gets or sets a text that the reply will mostly repeat.</summary>
    public ChatPrediction? Prediction { get; set; }

    /// <summary>Gets or sets what the model puts out: text, or text and speech.</summary>
    public IReadOnlyList<ChatModality> Modalities { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how the model speaks; needed when speech is among the modalities.</summary>
    public ChatAudioOptions? Audio { get; set; }

    /// <summary>Gets or sets how the web is searched, for models that search.</summary>
    public ChatWebSearchOptions? WebSearchOptions { get; set; }

    /// <summary>Gets or sets sources of documents that Azure searches for the answer.</summary>
    public IReadOnlyList<ChatDataSource> DataSources { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets who stands behind the request, for Microsoft Defender.</summary>
    public ChatUserSecurityContext? UserSecurityContext { get; set; }

    /// <summary>Gets or sets what a stream tells beside the reply. The client asks for the usage unless this is set.</summary>
    public ChatStreamOptions? StreamOptions { get; set; }

    /// <summary>Gets or sets whether the service keeps the conversation.</summary>
    public bool? Store { get; set; }

    /// <summary>Gets or sets labels for a conversation that is kept, at most 16.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Gets or sets an id of the end user, to find abuse by.</summary>
    public string? User { get; set; }

    /// <summary>Gets or sets an id of the end user that says nothing about them, to find abuse by.</summary>
    public string? SafetyIdentifier { get; set; }

    /// <summary>Gets or sets how the request is served and priced.</summary>
    public ChatServiceTier? ServiceTier { get; set; }

    /// <summary>Gets or sets a key that leads requests with the same beginning to the same cache.</summary>
    public string? PromptCacheKey { get; set; }

    /// <summary>Gets or sets how long the cache of the prompt is kept.</summary>
    public ChatCacheRetention? PromptCacheRetention { get; set; }

    /// <summary>Gets or sets how the cache of the prompt is used.</summary>
    public ChatPromptCacheOptions? PromptCacheOptions { get; set; }

    /// <summary>Gets or sets how the conversation is moderated.</summary>
    public ChatModerationOptions? Moderation { get; set; }

    /// <summary>Gets or sets the functions that the model may call, in the form that <see cref="Tools"/> has replaced.</summary>
    public IReadOnlyList<ChatFunction> Functions { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets which function the model may or must call, in the form that <see cref="ToolChoice"/> has replaced.</summary>
    public ChatToolChoice? FunctionCall { get; set; }

    /// <summary>Gets or sets the model that a line of a batch or a recorded request names. A client sends its own deployment instead.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets whether a recorded request asked for a stream. A client decides by the method that is called.</summary>
    public bool? Stream { get; set; }

    string? IRoutedOptions.CacheKey => PromptCacheKey;

    long? IRoutedOptions.OutputLimit => (MaxCompletionTokens ?? MaxTokens) is { } most ? (long)most * (N ?? 1) : null;

    long ILargeOptions.LengthOfFiles => ChatInlineFiles.LengthIn(Messages);

    /// <summary>Names the number of messages: what is said never reaches a log by accident.</summary>
    /// <returns>The type and the number of messages.</returns>
    public override string ToString() => $"{nameof(ChatOptions)} ({Messages.Count} messages)";

    /// <summary>Returns these options without what the client decides itself.</summary>
    internal ChatOptions Unrouted()
    {
        if (Model is null && Stream is null)
        {
            return this;
        }

        var copy = (ChatOptions)MemberwiseClone();
        copy.Model = null;
        copy.Stream = null;
        return copy;
    }

    /// <summary>Returns these options with another response format.</summary>
    internal ChatOptions With(ChatResponseFormat format)
    {
        var copy = (ChatOptions)MemberwiseClone();
        copy.ResponseFormat = format;
        return copy;
    }

    /// <summary>Returns these options with messages of its own, which may be added to, and with further tools.</summary>
    internal ChatOptions With(IList<ChatMessage> messages, IEnumerable<ChatTool> tools)
    {
        var copy = (ChatOptions)MemberwiseClone();
        copy.Messages = messages;
        copy.Tools = [.. Tools, .. tools];
        return copy;
    }

    void IRequestOptions.Validate() => Validate();
}
