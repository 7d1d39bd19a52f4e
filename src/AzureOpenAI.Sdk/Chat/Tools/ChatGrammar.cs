namespace AzureOpenAI.Sdk.Chat;

/// <summary>A grammar for the input of a custom tool.</summary>
public sealed class ChatGrammar : WireModel
{
    /// <summary>Gets or sets the grammar itself.</summary>
    public string? Definition { get; set; }

    /// <summary>Gets or sets its language.</summary>
    public ChatGrammarSyntax? Syntax { get; set; }
}
