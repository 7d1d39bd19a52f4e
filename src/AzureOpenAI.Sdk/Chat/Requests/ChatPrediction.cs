namespace AzureOpenAI.Sdk.Chat;

/// <summary>A text that the reply will mostly repeat, so that it comes faster.</summary>
public sealed class ChatPrediction : WireModel
{
    /// <summary>Gets or sets the kind; <c>content</c> is the only one so far.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the text.</summary>
    public ChatContent? Content { get; set; }

    /// <summary>Makes a prediction of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The prediction.</returns>
    public static ChatPrediction FromText(string text) => new() { Type = "content", Content = Require.NotNull(text) };
}
