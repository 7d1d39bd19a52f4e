namespace AzureOpenAI.Sdk.Chat;

/// <summary>What happens to what moderation finds on one side.</summary>
public sealed class ChatModerationRule : WireModel
{
    /// <summary>Gets or sets <c>score</c> to be told, or <c>block</c> to have it held back.</summary>
    public string? Mode { get; set; }
}
