namespace AzureOpenAI.Sdk.Tool;

/// <summary>What was given can't be used. The message is shown as it is, so it says what to do.</summary>
internal sealed class BadInputException(string message) : Exception(message);
