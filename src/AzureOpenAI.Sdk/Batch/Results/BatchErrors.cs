namespace AzureOpenAI.Sdk.Batch;

/// <summary>What is wrong with the input, line by line.</summary>
public sealed class BatchErrors : WireModel
{
    /// <summary>Gets or sets the kind, <c>list</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the errors.</summary>
    public IReadOnlyList<BatchError> Data { get; set => field = value ?? []; } = [];
}
