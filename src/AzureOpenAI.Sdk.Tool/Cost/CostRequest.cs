namespace AzureOpenAI.Sdk.Tool.Cost;

/// <summary>What <c>aoai cost</c> was asked.</summary>
internal sealed record CostRequest(string File, string? Model, int? Epochs, int MostProblems, bool IsJson);
