namespace AzureOpenAI.Sdk.Chat;

/// <summary>What the input of a custom tool looks like.</summary>
public sealed class ChatCustomToolFormat : WireModel
{
    /// <summary>Gets or sets <c>text</c> or <c>grammar</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the grammar.</summary>
    public ChatGrammar? Grammar { get; set; }
}
