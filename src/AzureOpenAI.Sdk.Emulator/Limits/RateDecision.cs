namespace AzureOpenAI.Sdk.Emulator.Limits;

/// <summary>What the ledger says to a request: <paramref name="Exhausted"/> is null when it may pass, else which limit
/// stands in its way (<c>token</c> or <c>request</c>).</summary>
internal sealed record RateDecision(string? Exhausted, int RemainingTokens, int RemainingRequests, TimeSpan UntilReset);
