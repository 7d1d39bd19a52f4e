namespace AzureOpenAI.Sdk.Chat;

/// <summary>A tool that runs here: what the model is told of it, and what happens when it is called.</summary>
/// <param name="Definition">What the model is told.</param>
/// <param name="InvokeAsync">Takes the arguments as JSON and returns what the model is told.</param>
internal sealed record ToolMethod(ChatFunctionTool Definition, Func<string, CancellationToken, Task<string>> InvokeAsync);
