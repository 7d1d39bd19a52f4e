namespace AzureOpenAI.Sdk.Chat;

/// <summary>How the web is searched for an answer.</summary>
public sealed class ChatWebSearchOptions : WireModel
{
    /// <summary>Gets or sets how much is read.</summary>
    public ChatSearchContextSize? SearchContextSize { get; set; }

    /// <summary>Gets or sets where the user is.</summary>
    public ChatUserLocation? UserLocation { get; set; }
}
