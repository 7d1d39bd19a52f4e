namespace AzureOpenAI.Sdk.Estimation.Auditing;

/// <summary>How the estimates of one model turned out so far.</summary>
/// <param name="Model">The model.</param>
/// <param name="Exact">How many were the service's own count.</param>
/// <param name="WithinRange">How many were not, but had it in their range.</param>
/// <param name="Outside">How many had it outside.</param>
/// <param name="LargestDrift">The largest distance of a count from what was expected, in tokens; negative where the service counted less.</param>
public sealed record AuditCounts(string Model, long Exact, long WithinRange, long Outside, long LargestDrift);
