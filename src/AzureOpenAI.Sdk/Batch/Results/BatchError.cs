namespace AzureOpenAI.Sdk.Batch;

/// <summary>What is wrong with the input.</summary>
public sealed class BatchError : WireModel
{
    /// <summary>Gets or sets the service's code.</summary>
    public string? Code { get; set; }

    /// <summary>Gets or sets what is wrong.</summary>
    public string? Message { get; set; }

    /// <summary>Gets or sets which parameter is wrong.</summary>
    public string? Param { get; set; }

    /// <summary>Gets or sets in which line of the input.</summary>
    public int? Line { get; set; }

    /// <summary>Gets or sets the kind, <c>error</c>.</summary>
    public string? Object { get; set; }
}
