using AzureOpenAI.Sdk.Emulator.ContentSafety;

namespace AzureOpenAI.Sdk.Emulator.Chat.Replies;

/// <summary>One reply, as it goes on the wire whole or in pieces.</summary>
/// <param name="Index">Which of the choices it is.</param>
/// <param name="Content">Its text; null when it calls tools instead.</param>
/// <param name="Calls">The tools that it calls.</param>
/// <param name="FinishReason">Why it ends where it does.</param>
/// <param name="Filter">What the filter found in it.</param>
/// <param name="CompletionTokens">What it is billed, reasoning included.</param>
/// <param name="ReasoningTokens">How many of these were thought and not said.</param>
internal sealed record ChatChoice(
    int Index,
    string? Content,
    IReadOnlyList<ToolCall> Calls,
    string FinishReason,
    FilterVerdict Filter,
    int CompletionTokens,
    int ReasoningTokens);
