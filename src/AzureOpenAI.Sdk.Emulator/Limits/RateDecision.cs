namespace AzureOpenAI.Sdk.Emulator.Limits;

/// <summary>What a meter says to a request: <paramref name="Exhausted"/> is null when it may pass, else which limit stands in its way
/// (<c>token</c>, <c>request</c> or <c>throughput</c>), and for how long.</summary>
internal readonly record struct RateDecision(string? Exhausted, TimeSpan Wait)
{
    internal static RateDecision Pass => default;
}
