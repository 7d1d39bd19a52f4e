namespace AzureOpenAI.Sdk.Realtime;

/// <summary>How long a session may be opened with an ephemeral key. A session that is open goes on after that.</summary>
public sealed class RealtimeSecretExpiry : WireModel
{
    /// <summary>Gets or sets from when; <c>created_at</c> is all that there is.</summary>
    public string? Anchor { get; set; }

    /// <summary>Gets or sets how many seconds, from 10 to 7,200.</summary>
    public int? Seconds { get; set; }
}
