namespace AzureOpenAI.Sdk.Chat;

/// <summary>New labels for a conversation that the service keeps.</summary>
public sealed class ChatMetadataOptions : WireModel
{
    /// <summary>Gets or sets the labels, at most 16; they take the place of the old ones.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }
}
