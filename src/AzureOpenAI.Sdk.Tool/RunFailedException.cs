namespace AzureOpenAI.Sdk.Tool;

/// <summary>The input was fine, but the run failed. The message is shown as it is, so it says what to do.</summary>
internal sealed class RunFailedException(string message) : Exception(message);
