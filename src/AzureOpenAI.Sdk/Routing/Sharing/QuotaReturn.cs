namespace AzureOpenAI.Sdk.Routing;

/// <summary>The rest of a lease, given back.</summary>
/// <param name="Stamp">When it was granted: <see cref="QuotaGrant.Stamp"/>.</param>
/// <param name="Tokens">The tokens that were not used.</param>
/// <param name="Requests">The requests that were not used.</param>
public readonly record struct QuotaReturn(long Stamp, long Tokens, long Requests);
