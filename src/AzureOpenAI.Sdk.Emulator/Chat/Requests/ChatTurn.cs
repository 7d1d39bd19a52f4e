namespace AzureOpenAI.Sdk.Emulator.Chat.Requests;

/// <summary>A message of the conversation.</summary>
/// <param name="Role">Who speaks: system, developer, user, assistant, tool or function.</param>
/// <param name="Text">All its text, each part a paragraph.</param>
/// <param name="Images">Its images.</param>
internal sealed record ChatTurn(string Role, string Text, IReadOnlyList<ImagePart> Images)
{
    /// <summary>Gets the calls that an assistant made: id and function name.</summary>
    internal IReadOnlyList<(string Id, string Name)> Calls { get; init; } = [];

    /// <summary>Gets the call that a tool message answers, or the name of the function that a function message is from.</summary>
    internal string? Answers { get; init; }

    internal bool IsInstruction => Role is "system" or "developer";

    internal bool IsToolResult => Role is "tool" or "function";
}
