namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A limit, and what is left of it.</summary>
public sealed class RealtimeRateLimit : WireModel
{
    /// <summary>Gets or sets what is limited: <c>requests</c> or <c>tokens</c>.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the limit.</summary>
    public long? Limit { get; set; }

    /// <summary>Gets or sets what is left.</summary>
    public long? Remaining { get; set; }

    /// <summary>Gets or sets after how many seconds it is full again.</summary>
    public double? ResetSeconds { get; set; }
}
