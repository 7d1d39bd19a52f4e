namespace AzureOpenAI.Sdk.Emulator.Chat.Replies;

/// <summary>A call that the reply makes; of a custom tool the arguments are free text, else JSON.</summary>
/// <param name="Kind">On the wire: <c>function</c>, <c>custom</c>, or <c>function_call</c> for the older form.</param>
/// <param name="Id">Which call it is; a tool message answers to it.</param>
/// <param name="Name">The tool.</param>
/// <param name="Arguments">What it is called with.</param>
internal sealed record ToolCall(string Kind, string Id, string Name, string Arguments);
