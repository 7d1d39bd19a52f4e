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

    /// <summary>Copies the options with another input and with tools added.</summary>
    internal ResponsesOptions With(ResponseInput? input, IReadOnlyList<ResponseTool> tools)
    {
        ResponsesOptions copy = Copy();
        copy.Input = input;
        copy.Tools = [.. Tools, .. tools];
        return copy;
    }

    /// <summary>Copies the options with a format of the text.</summary>
    internal ResponsesOptions With(ResponseFormat format)
    {
        ResponsesOptions copy = Copy();
        copy.Text = new ResponseTextOptions { Format = format, Verbosity = Text?.Verbosity, AdditionalProperties = Text?.AdditionalProperties };
        return copy;
    }
}
