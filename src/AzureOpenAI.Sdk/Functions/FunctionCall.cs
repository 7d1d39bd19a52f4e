namespace AzureOpenAI.Sdk.Functions;

/// <summary>A call that a model made, whatever it was asked through.</summary>
/// <param name="Id">The call's id, which its answer names.</param>
/// <param name="Name">The tool that is called.</param>
/// <param name="Arguments">The arguments as JSON, as the model wrote them.</param>
internal readonly record struct FunctionCall(string? Id, string? Name, string? Arguments);
