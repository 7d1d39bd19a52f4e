using AzureOpenAI.Sdk.Functions;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>What a model said in the end, and what it called on the way.</summary>
public sealed class ChatToolResult
{
    internal ChatToolResult(ChatResult result, IReadOnlyList<ChatMessage> messages, IReadOnlyList<FunctionStep> steps, int rounds, ChatUsage usage)
        => (Result, Messages, Steps, Rounds, Usage) = (result, messages, steps, rounds, usage);

    /// <summary>Gets the last reply.</summary>
    public ChatResult Result { get; }

    /// <summary>Gets the whole conversation, with the calls, their results and the last reply: go on with it.</summary>
    public IReadOnlyList<ChatMessage> Messages { get; }

    /// <summary>Gets the calls, in the order in which the model made them.</summary>
    public IReadOnlyList<FunctionStep> Steps { get; }

    /// <summary>Gets how often the model was asked.</summary>
    public int Rounds { get; }

    /// <summary>Gets what all rounds cost together.</summary>
    public ChatUsage Usage { get; }

    /// <summary>Gets the text of the last reply.</summary>
    public string? Text => Result.Text;
}
