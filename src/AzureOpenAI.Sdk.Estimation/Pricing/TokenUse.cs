namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>What a request uses that is billed by the token.</summary>
/// <param name="Input">All input tokens.</param>
/// <param name="Audio">Those of them that are sound, which has a price of its own.</param>
/// <param name="MostOutput">The most output tokens; null when they are not known.</param>
/// <param name="Speaks">Whether the reply is spoken.</param>
/// <param name="IsPriority">Whether the request asks for the priority tier.</param>
internal readonly record struct TokenUse(TokenRange Input, TokenRange Audio, int? MostOutput, bool Speaks, bool IsPriority);
