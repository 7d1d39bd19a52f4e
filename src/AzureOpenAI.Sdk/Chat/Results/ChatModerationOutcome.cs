namespace AzureOpenAI.Sdk.Chat;

/// <summary>What a moderating model found, or why it could not be asked.</summary>
public sealed class ChatModerationOutcome : WireModel
{
    /// <summary>Gets or sets the kind: <c>moderation_results</c> or <c>error</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the moderating model.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets a finding for each part that was looked at.</summary>
    public IReadOnlyList<ChatModerationFinding> Results { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the code of the error, if it is one.</summary>
    public string? Code { get; set; }

    /// <summary>Gets or sets the reason of the error, if it is one.</summary>
    public string? Message { get; set; }
}
