namespace AzureOpenAI.Sdk.Chat;

/// <summary>A place in the text that refers to something.</summary>
public sealed class ChatAnnotation : WireModel
{
    /// <summary>Gets or sets the kind; <c>url_citation</c> for a source on the web.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the source.</summary>
    public ChatUrlCitation? UrlCitation { get; set; }
}
