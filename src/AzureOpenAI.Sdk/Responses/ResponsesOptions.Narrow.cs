namespace AzureOpenAI.Sdk.Responses;

/// <content>The same request for operations that take less of it.</content>
public sealed partial class ResponsesOptions
{
    /// <summary>Returns what counting takes.</summary>
    internal ResponsesOptions ToCount() => new()
    {
        Input = Input,
        Instructions = Instructions,
        PreviousResponseId = PreviousResponseId,
        Conversation = Conversation,
        Tools = Tools,
        ToolChoice = ToolChoice,
        ParallelToolCalls = ParallelToolCalls,
        Text = Text,
        Reasoning = Reasoning,
        Truncation = Truncation,
        AdditionalProperties = AdditionalProperties,
    };

    /// <summary>Returns what making a conversation small takes.</summary>
    internal ResponsesOptions ToCompact() => new()
    {
        Input = Input,
        Instructions = Instructions,
        PreviousResponseId = PreviousResponseId,
        PromptCacheKey = PromptCacheKey,
        PromptCacheRetention = PromptCacheRetention,
        PromptCacheOptions = PromptCacheOptions,
        ServiceTier = ServiceTier,
        AdditionalProperties = AdditionalProperties,
    };
}
