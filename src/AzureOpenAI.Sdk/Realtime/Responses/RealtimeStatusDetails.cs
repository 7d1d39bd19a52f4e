namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Why a response ended as it did.</summary>
public sealed class RealtimeStatusDetails : WireModel
{
    /// <summary>Gets or sets how it ended.</summary>
    public RealtimeStatus? Type { get; set; }

    /// <summary>Gets or sets why.</summary>
    public RealtimeEndReason? Reason { get; set; }

    /// <summary>Gets or sets what went wrong; null when nothing did.</summary>
    public RealtimeError? Error { get; set; }
}
