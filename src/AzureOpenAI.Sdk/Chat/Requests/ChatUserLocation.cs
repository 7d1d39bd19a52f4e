namespace AzureOpenAI.Sdk.Chat;

/// <summary>Where the user is.</summary>
public sealed class ChatUserLocation : WireModel
{
    /// <summary>Gets or sets the kind; <c>approximate</c> is the only one so far.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the place.</summary>
    public ChatApproximateLocation? Approximate { get; set; }
}
