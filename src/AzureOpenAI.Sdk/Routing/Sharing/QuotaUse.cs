namespace AzureOpenAI.Sdk.Routing;

/// <summary>What a process used at a time.</summary>
/// <param name="Age">How long ago, so that no two clocks are compared.</param>
/// <param name="Tokens">The tokens.</param>
/// <param name="Requests">The requests.</param>
public readonly record struct QuotaUse(TimeSpan Age, long Tokens, long Requests);
