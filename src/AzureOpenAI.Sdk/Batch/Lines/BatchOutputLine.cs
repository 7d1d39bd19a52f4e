namespace AzureOpenAI.Sdk.Batch;

/// <summary>A line of a batch's results, as the service writes it.</summary>
public sealed class BatchOutputLine : WireModel
{
    /// <summary>Gets or sets the id of the request within the batch.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the id that the input gave it.</summary>
    public string? CustomId { get; set; }

    /// <summary>Gets or sets the answer; null when there was none.</summary>
    public BatchLineResponse? Response { get; set; }

    /// <summary>Gets or sets why there was no answer.</summary>
    public ServiceError? Error { get; set; }
}
