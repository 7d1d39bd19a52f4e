using AzureOpenAI.Sdk.Diagnostics;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What a whole session cost, for who watches calls.</summary>
internal sealed record RealtimeTotal(string? Model, RealtimeUsage Usage) : IUsageReport
{
    string? IUsageReport.ModelName => Model;

    long? IUsageReport.InputTokenCount => Usage.InputTokens;

    long? IUsageReport.OutputTokenCount => Usage.OutputTokens;
}
