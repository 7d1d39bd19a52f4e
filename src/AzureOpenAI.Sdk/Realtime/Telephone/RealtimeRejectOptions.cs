namespace AzureOpenAI.Sdk.Realtime;

/// <summary>How a telephone call is declined.</summary>
public sealed class RealtimeRejectOptions : WireModel
{
    /// <summary>Gets or sets the status of SIP; 603 by default.</summary>
    public int? StatusCode { get; set; }
}
