using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Schemas;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A reply read as a type of yours, or what stood in the way.</summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class ChatAnswer<T>
{
    private readonly T? _value;
    private readonly Exception? _cause;

    /// <summary>Creates one with a value, so that a test can stand in for the service.</summary>
    /// <param name="value">The value.</param>
    /// <param name="result">The reply that it was read from.</param>
    public ChatAnswer(T value, ChatResult result) => (_value, Result, Outcome) = (value, Require.NotNull(result), AnswerOutcome.Value);

    private ChatAnswer(AnswerOutcome outcome, ChatResult result, Exception? cause) => (Outcome, Result, _cause) = (outcome, result, cause);

    /// <summary>Gets what became of the question.</summary>
    public AnswerOutcome Outcome { get; }

    /// <summary>Gets the value.</summary>
    /// <exception cref="ChatAnswerException">There is none: the model refused, or the reply was cut off or is not what was asked for.</exception>
    public T Value => Outcome == AnswerOutcome.Value ? _value! : throw new ChatAnswerException(Outcome, Result, _cause);

    /// <summary>Gets what the model said instead; null when it did not refuse.</summary>
    public string? Refusal => Outcome == AnswerOutcome.Refused ? Result.Message?.Refusal : null;

    /// <summary>Gets the reply as it came, with what it cost.</summary>
    public ChatResult Result { get; }

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
    public override string ToString() => $"ChatAnswer ({Outcome})";

    internal static ChatAnswer<T> Read(ChatResult result, RootSchema schema, JsonTypeInfo<T> type)
    {
        if (!string.IsNullOrEmpty(result.Message?.Refusal))
        {
            return new ChatAnswer<T>(AnswerOutcome.Refused, result, null);
        }

        if (result.FinishReason == ChatFinishReason.ContentFilter)
        {
            return new ChatAnswer<T>(AnswerOutcome.Filtered, result, null);
        }

        try
        {
            T? value = schema.Read(result.Text ?? "", type);
            return value is null ? new ChatAnswer<T>(AnswerOutcome.Malformed, result, null) : new ChatAnswer<T>(value, result);
        }
        catch (JsonException failure)
        {
            bool isCut = result.FinishReason == ChatFinishReason.Length;
            return new ChatAnswer<T>(isCut ? AnswerOutcome.CutOff : AnswerOutcome.Malformed, result, failure);
        }
    }
}
