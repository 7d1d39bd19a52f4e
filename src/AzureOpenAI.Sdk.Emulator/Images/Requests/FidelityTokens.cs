namespace AzureOpenAI.Sdk.Emulator.Images.Requests;

/// <summary>What an input image costs besides when it is to be followed closely.</summary>
internal sealed record FidelityTokens(int Square, int Other);
