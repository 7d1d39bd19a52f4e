namespace AzureOpenAI.Sdk.Bulk;

/// <summary>A batch ended as a whole, in a way that another try would not change. What has a result keeps it, and the run can be gone on with when the cause is mended.</summary>
public sealed class BatchRunException : Exception
{
    internal BatchRunException(string batchId, string code, string message)
        : base(message)
        => (BatchId, Code) = (batchId, code);

    /// <summary>Gets the batch.</summary>
    public string BatchId { get; }

    /// <summary>Gets the service's code for what is wrong with it, such as <c>invalid_deployment</c>; its status where there is none.</summary>
    public string Code { get; }
}
