using System.Text.Json;

namespace AzureOpenAI.Sdk.Emulator.Chat.Requests;

/// <summary>A tool that the caller offers.</summary>
/// <param name="Kind">On the wire: <c>function</c>, <c>custom</c>, or <c>function_call</c> for the older form.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What it is for; empty when nothing is said.</param>
/// <param name="Parameters">The schema of its arguments; null when it takes none, or free text.</param>
internal sealed record ToolSpec(string Kind, string Name, string Description, JsonElement? Parameters);
