namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Where a telephone call is handed on to.</summary>
public sealed class RealtimeReferOptions : WireModel
{
    /// <summary>Gets or sets the address, such as <c>tel:+14155550123</c> or <c>sip:agent@example.com</c>.</summary>
    public string? TargetUri { get; set; }
}
