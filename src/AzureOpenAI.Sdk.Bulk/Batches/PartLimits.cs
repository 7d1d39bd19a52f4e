namespace AzureOpenAI.Sdk.Bulk.Batches;

/// <summary>How much a batch takes.</summary>
/// <param name="Lines">Requests.</param>
/// <param name="Bytes">Bytes of its file.</param>
internal sealed record PartLimits(int Lines, long Bytes)
{
    /// <summary>Gets the service's limits: Azure's guide to batches, 2026-10.</summary>
    public static PartLimits OfService { get; } = new(100_000, 200L * 1_024 * 1_024);
}
