namespace AzureOpenAI.Sdk.Chat;

/// <summary>A source on the web.</summary>
public sealed class ChatUrlCitation : WireModel
{
    /// <summary>Gets or sets where the quotation begins in the text.</summary>
    public int? StartIndex { get; set; }

    /// <summary>Gets or sets where it ends.</summary>
    public int? EndIndex { get; set; }

    /// <summary>Gets or sets the address.</summary>
    public string? Url { get; set; }

    /// <summary>Gets or sets the title.</summary>
    public string? Title { get; set; }
}
