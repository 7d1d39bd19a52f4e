namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The conversation of a session.</summary>
public sealed class RealtimeConversation : WireModel
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }
}
