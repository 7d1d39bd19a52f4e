namespace AzureOpenAI.Sdk.Batch;

/// <summary>A folder of a storage account of yours, for the results.</summary>
public sealed class BatchOutputFolder : WireModel
{
    /// <summary>Gets or sets the address of the container.</summary>
    public string? Url { get; set; }

    /// <summary>Gets or sets whether the results are deleted by themselves.</summary>
    public bool? Delete { get; set; }
}
