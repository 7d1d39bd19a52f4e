namespace AzureOpenAI.Sdk.Chat;

/// <summary>A document that an answer quotes.</summary>
public sealed class ChatCitation : WireModel
{
    /// <summary>Gets or sets the text.</summary>
    public string? Content { get; set; }

    /// <summary>Gets or sets the title.</summary>
    public string? Title { get; set; }

    /// <summary>Gets or sets the address.</summary>
    public string? Url { get; set; }

    /// <summary>Gets or sets the path of the file.</summary>
    public string? Filepath { get; set; }

    /// <summary>Gets or sets which piece of the document it is.</summary>
    public string? ChunkId { get; set; }

    /// <summary>Gets or sets how well it fits, after ranking by meaning.</summary>
    public double? RerankScore { get; set; }
}
