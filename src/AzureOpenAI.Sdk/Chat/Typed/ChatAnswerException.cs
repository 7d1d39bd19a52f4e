using AzureOpenAI.Sdk.Schemas;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A value was asked for, and the model gave none. The message says what stood in the way, and shows nothing of the reply.</summary>
public sealed class ChatAnswerException : InvalidOperationException
{
    internal ChatAnswerException(AnswerOutcome outcome, ChatResult result, Exception? cause)
        : base(Describe(outcome), cause)
        => (Outcome, Result) = (outcome, result);

    /// <summary>Gets what stood in the way.</summary>
    public AnswerOutcome Outcome { get; }

    /// <summary>Gets the reply as it came; a refusal stands in its message.</summary>
    public ChatResult Result { get; }

    private static string Describe(AnswerOutcome outcome) => outcome switch
    {
        AnswerOutcome.Refused => "The model refused to answer. What it said is in Result.Message.Refusal.",
        AnswerOutcome.CutOff => "The token limit cut the reply off before its JSON was complete. Raise MaxCompletionTokens, or ask for less.",
        AnswerOutcome.Filtered => "The content filter cut the reply off. Which filter is in the choice's ContentFilterResults.",
        _ => "The reply is not what was asked for. Ask with a strict schema.",
    };
}
