namespace AzureOpenAI.Sdk.Chat;

/// <summary>A document that was found.</summary>
public sealed class ChatRetrievedDocument : WireModel
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

    /// <summary>Gets or sets what was searched for.</summary>
    public IReadOnlyList<string> SearchQueries { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets which source it is of, from 0.</summary>
    public int? DataSourceIndex { get; set; }

    /// <summary>Gets or sets how well it fits.</summary>
    public double? OriginalSearchScore { get; set; }

    /// <summary>Gets or sets why it was not given to the model.</summary>
    public string? FilterReason { get; set; }
}
