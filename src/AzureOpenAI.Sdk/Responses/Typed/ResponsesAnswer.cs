using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Schemas;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A response read as a type of yours, or what stood in the way.</summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class ResponsesAnswer<T>
{
    private readonly T? _value;
    private readonly Exception? _cause;

    /// <summary>Creates one with a value, so that a test can stand in for the service.</summary>
    /// <param name="value">The value.</param>
    /// <param name="result">The response that it was read from.</param>
    public ResponsesAnswer(T value, ResponsesResult result) => (_value, Result, Outcome) = (value, Require.NotNull(result), AnswerOutcome.Value);

    private ResponsesAnswer(AnswerOutcome outcome, ResponsesResult result, Exception? cause) => (Outcome, Result, _cause) = (outcome, result, cause);

    /// <summary>Gets what became of the question.</summary>
    public AnswerOutcome Outcome { get; }

    /// <summary>Gets the value.</summary>
    /// <exception cref="ResponsesAnswerException">There is none: the model refused, or the response was cut off or is not what was asked for.</exception>
    public T Value => Outcome == AnswerOutcome.Value ? _value! : throw new ResponsesAnswerException(Outcome, Result, _cause);

    /// <summary>Gets what the model said instead; null when it did not refuse.</summary>
    public string? Refusal => Outcome == AnswerOutcome.Refused ? Result.Refusal : null;

    /// <summary>Gets the response as it came, with what it cost.</summary>
    public ResponsesResult Result { get; }

    /// <summary>Gets the value, if there is one.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return Outcome == AnswerOutcome.Value;
    }

    /// <summary>Names the outcome alone: contents never reach a log by accident.</summary>
    /// <returns>The type and the outcome.</returns>
    public override string ToString() => $"ResponsesAnswer ({Outcome})";

    internal static ResponsesAnswer<T> Read(ResponsesResult result, RootSchema schema, JsonTypeInfo<T> type)
    {
        if (!string.IsNullOrEmpty(result.Refusal))
        {
            return new(AnswerOutcome.Refused, result, null);
        }

        if (result.IncompleteDetails?.Reason == "content_filter")
        {
            return new(AnswerOutcome.Filtered, result, null);
        }

        try
        {
            T? value = schema.Read(result.OutputText ?? "", type);
            return value is null ? new(AnswerOutcome.Malformed, result, null) : new(value, result);
        }
        catch (JsonException failure)
        {
            return new(result.Status == ResponseStatus.Incomplete ? AnswerOutcome.CutOff : AnswerOutcome.Malformed, result, failure);
        }
    }
}
