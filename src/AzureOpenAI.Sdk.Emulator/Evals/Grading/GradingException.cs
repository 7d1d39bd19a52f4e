namespace AzureOpenAI.Sdk.Emulator.Evals.Grading;

/// <summary>A row that can't be judged.</summary>
internal sealed class GradingException(string message) : Exception(message);
