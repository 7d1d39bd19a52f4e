namespace AzureOpenAI.Sdk.Chat;

/// <summary>A call of a custom tool.</summary>
public sealed class ChatCustomCall : WireModel
{
    /// <summary>Gets or sets the tool.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets its input as the model wrote it.</summary>
    public string? Input { get; set; }
}
