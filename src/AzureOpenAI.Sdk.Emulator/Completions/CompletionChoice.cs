using AzureOpenAI.Sdk.Emulator.ContentSafety;

namespace AzureOpenAI.Sdk.Emulator.Completions;

/// <summary>One continuation.</summary>
/// <param name="Index">Which of all choices it is: those of the first prompt come first.</param>
/// <param name="Echo">The prompt, when it is said again before the continuation; else empty.</param>
/// <param name="Text">The continuation.</param>
/// <param name="FinishReason">Why it ends where it does.</param>
/// <param name="Filter">What the filter found in it.</param>
/// <param name="Tokens">How many tokens were made for it.</param>
internal sealed record CompletionChoice(int Index, string Echo, string Text, string FinishReason, FilterVerdict Filter, int Tokens);
