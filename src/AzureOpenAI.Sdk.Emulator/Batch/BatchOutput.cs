namespace AzureOpenAI.Sdk.Emulator.Batch;

/// <summary>What the lines of a batch gave.</summary>
internal sealed record BatchOutput(string? OutputFile, string? ErrorFile, int Completed, int Failed, long InputTokens, long OutputTokens);
