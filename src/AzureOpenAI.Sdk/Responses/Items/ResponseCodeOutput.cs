namespace AzureOpenAI.Sdk.Responses;

/// <summary>What came out of code: a text or an image.</summary>
public sealed class ResponseCodeOutput : WireModel
{
    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets what was written.</summary>
    public string? Logs { get; set; }

    /// <summary>Gets or sets the address of an image.</summary>
    public string? Url { get; set; }
}
