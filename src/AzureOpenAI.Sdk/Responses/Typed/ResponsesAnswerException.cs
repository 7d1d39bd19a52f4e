using AzureOpenAI.Sdk.Schemas;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A value was asked for, and the model gave none. The message says what stood in the way, and shows nothing of the response.</summary>
public sealed class ResponsesAnswerException : InvalidOperationException
{
    internal ResponsesAnswerException(AnswerOutcome outcome, ResponsesResult result, Exception? cause)
        : base(Describe(outcome), cause)
        => (Outcome, Result) = (outcome, result);

    /// <summary>Gets what stood in the way.</summary>
    public AnswerOutcome Outcome { get; }

    /// <summary>Gets the response as it came; a refusal stands in its output.</summary>
    public ResponsesResult Result { get; }

    private static string Describe(AnswerOutcome outcome) => outcome switch
    {
        AnswerOutcome.Refused => "The model refused to answer. What it said is in Result.Refusal.",
        AnswerOutcome.CutOff => "The token limit cut the response off before its JSON was complete. Raise MaxOutputTokens, or ask for less.",
        AnswerOutcome.Filtered => "The content filter cut the response off.",
        _ => "The response is not what was asked for. Ask with a strict schema; a response that calls tools or runs in the background has no text yet.",
    };
}
