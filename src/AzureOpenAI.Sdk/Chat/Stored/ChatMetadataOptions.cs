namespace AzureOpenAI.Sdk.Chat;

/// <summary>New labels for a conversation that the service keeps.</summary>
public sealed class ChatMetadataOptions : WireModel
{
    private static readonly OptionRules Rules = new(nameof(ChatMetadataOptions));

    /// <summary>Gets or sets the labels, at most 16, a name of 64 and a value of 512 characters; they take the place of the old ones.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal ChatMetadataOptions Validated()
    {
        Rules.That(Metadata is not null || AdditionalProperties is not null, nameof(Metadata), "is null: nothing would change. Set the labels.");
        ChatOptions.CheckMetadata(Rules, Metadata);
        return this;
    }
}
