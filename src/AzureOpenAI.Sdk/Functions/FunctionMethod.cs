using System.Text.Json;

namespace AzureOpenAI.Sdk.Functions;

/// <summary>A method that a model may call: what the model is told of it, and what happens when it is called.</summary>
/// <param name="Name">The tool's name.</param>
/// <param name="Description">What it does, and when to call it.</param>
/// <param name="Parameters">The schema of its parameters.</param>
/// <param name="Strict">Whether the model must keep to the schema.</param>
/// <param name="InvokeAsync">Takes the arguments as JSON and returns what the model is told.</param>
internal sealed record FunctionMethod(string Name, string? Description, JsonElement Parameters, bool Strict, Func<string, CancellationToken, Task<string>> InvokeAsync);
