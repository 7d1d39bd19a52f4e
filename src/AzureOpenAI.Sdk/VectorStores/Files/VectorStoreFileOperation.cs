using Azure;
using AzureOpenAI.Sdk.Jobs;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>A file that is being indexed, as something to wait for. <see cref="StoreId"/> and <see cref="Operation.Id"/> are all that another process needs to go on.</summary>
public class VectorStoreFileOperation : JobOperation<VectorStoreFileResult>
{
    private readonly VectorStoresClient _client = null!;

    /// <summary>Takes up a file that was added before, here or in another process. Nothing is sent until its status is asked for.</summary>
    /// <param name="client">The client to ask with.</param>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="fileId">The file's id.</param>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public VectorStoreFileOperation(VectorStoresClient client, string storeId, string fileId)
        : this(client, storeId, Require.NotEmpty(fileId), started: null)
    {
    }

    internal VectorStoreFileOperation(VectorStoresClient client, string storeId, string fileId, Response<VectorStoreFileResult>? started)
        : base(Require.NotNull(client).Time, fileId, started)
        => (_client, StoreId) = (client, Require.NotEmpty(storeId));

    /// <summary>For mocking.</summary>
    protected VectorStoreFileOperation()
    {
    }

    /// <summary>Gets the id of the vector store.</summary>
    public virtual string StoreId { get; } = "";

    private protected override Task<Response<VectorStoreFileResult>> ReadAsync(CancellationToken cancellationToken) => _client.GetFileAsync(StoreId, Id, cancellationToken);

    private protected override Response<VectorStoreFileResult> Read(CancellationToken cancellationToken) => _client.GetFile(StoreId, Id, cancellationToken);

    private protected override JobOutcome OutcomeOf(VectorStoreFileResult job)
        => job.Status == VectorStoreFileStatus.Completed ? JobOutcome.Succeeded
            : job.Status == VectorStoreFileStatus.Failed || job.Status == VectorStoreFileStatus.Cancelled ? JobOutcome.Failed(job.Status.ToString()!, job.LastError)
            : JobOutcome.Running;
}
