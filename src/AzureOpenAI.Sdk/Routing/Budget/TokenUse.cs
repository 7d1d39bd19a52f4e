using AzureOpenAI.Sdk.Diagnostics;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>What was reserved for a call, and what its answer used.</summary>
internal readonly record struct TokenUse(long ReservedInput, long ReservedOutput, long Input, long Output)
{
    /// <summary>Reads what an answer says. What came from the prompt cache costs provisioned throughput nothing (Azure's documentation, 2026-02).</summary>
    internal static TokenUse? Of(object? result, long reservedInput, long reservedOutput)
        => result is IUsageReport { InputTokenCount: { } input } usage
            ? new(reservedInput, reservedOutput, Math.Max(0, input - ((usage as ICachedUsageReport)?.CachedInputTokenCount ?? 0)), usage.OutputTokenCount ?? 0)
            : null;
}
