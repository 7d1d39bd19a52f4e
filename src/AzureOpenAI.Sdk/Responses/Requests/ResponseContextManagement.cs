namespace AzureOpenAI.Sdk.Responses;

/// <summary>How a long conversation is made smaller.</summary>
public sealed class ResponseContextManagement : WireModel
{
    /// <summary>Gets or sets the kind, such as <c>compaction</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets from how many tokens on.</summary>
    public long? CompactThreshold { get; set; }
}
