namespace AzureOpenAI.Sdk.Routing;

/// <summary>The limits of a deployment as they are known now; 0 for one that is not.</summary>
/// <param name="Tokens">Tokens a minute.</param>
/// <param name="Requests">Requests a minute.</param>
/// <param name="Burst">Requests within the burst window.</param>
/// <param name="BurstWindow">How long the burst window is.</param>
internal readonly record struct QuotaLimits(long Tokens, long Requests, long Burst, TimeSpan BurstWindow)
{
    internal bool IsKnown => Tokens > 0 || Requests > 0;
}
