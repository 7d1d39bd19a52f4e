using Azure;
using AzureOpenAI.Sdk.Jobs;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>Many files that are being indexed, as something to wait for. <see cref="StoreId"/> and <see cref="Operation.Id"/> are all that another process needs to go on.</summary>
/// <remarks>It ends with success also when some of the files failed: see <see cref="VectorStoreFileBatchResult.FileCounts"/> and <see cref="ListFilesAsync"/>.</remarks>
public class VectorStoreFileBatchOperation : JobOperation<VectorStoreFileBatchResult>
{
    private readonly VectorStoresClient _client = null!;

    /// <summary>Takes up a batch that was started before, here or in another process. Nothing is sent until its status is asked for.</summary>
    /// <param name="client">The client to ask with.</param>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="batchId">The batch's id.</param>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public VectorStoreFileBatchOperation(VectorStoresClient client, string storeId, string batchId)
        : this(client, storeId, Require.NotEmpty(batchId), started: null)
    {
    }

    internal VectorStoreFileBatchOperation(VectorStoresClient client, string storeId, string batchId, Response<VectorStoreFileBatchResult>? started)
        : base(Require.NotNull(client).Time, batchId, started)
        => (_client, StoreId) = (client, Require.NotEmpty(storeId));

    /// <summary>For mocking.</summary>
    protected VectorStoreFileBatchOperation()
    {
    }

    /// <summary>Gets the id of the vector store.</summary>
    public virtual string StoreId { get; } = "";

    /// <summary>Gives the batch up. Files that are indexed stay in the store.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The service's answer.</returns>
    /// <exception cref="AzureOpenAIException">The service refused, for example because the batch has ended; or no whole answer came.</exception>
    public virtual async Task<Response> CancelAsync(CancellationToken cancellationToken = default)
    {
        Response<VectorStoreFileBatchResult> batch = await _client.CancelFileBatchAsync(StoreId, Id, cancellationToken).ConfigureAwait(false);
        Take(batch);
        return batch.GetRawResponse();
    }

    /// <inheritdoc cref="CancelAsync"/>
    public virtual Response Cancel(CancellationToken cancellationToken = default)
    {
        Response<VectorStoreFileBatchResult> batch = _client.CancelFileBatch(StoreId, Id, cancellationToken);
        Take(batch);
        return batch.GetRawResponse();
    }

    /// <summary>Lists the files of the batch, for example those that failed, with their errors.</summary>
    /// <param name="status">How far they are; null for all.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The files, read page by page.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<VectorStoreFileResult> ListFilesAsync(VectorStoreFileStatus? status = null, CancellationToken cancellationToken = default)
        => _client.ListFileBatchFilesAsync(StoreId, Id, status, oldestFirst: null, cancellationToken);

    /// <inheritdoc cref="ListFilesAsync"/>
    public virtual Pageable<VectorStoreFileResult> ListFiles(VectorStoreFileStatus? status = null, CancellationToken cancellationToken = default)
        => _client.ListFileBatchFiles(StoreId, Id, status, oldestFirst: null, cancellationToken);

    private protected override Task<Response<VectorStoreFileBatchResult>> ReadAsync(CancellationToken cancellationToken) => _client.GetFileBatchAsync(StoreId, Id, cancellationToken);

    private protected override Response<VectorStoreFileBatchResult> Read(CancellationToken cancellationToken) => _client.GetFileBatch(StoreId, Id, cancellationToken);

    private protected override JobOutcome OutcomeOf(VectorStoreFileBatchResult job)
        => job.Status == VectorStoreFileStatus.Completed ? JobOutcome.Succeeded
            : job.Status == VectorStoreFileStatus.Failed || job.Status == VectorStoreFileStatus.Cancelled ? JobOutcome.Failed(job.Status.ToString()!, ErrorOf(job))
            : JobOutcome.Running;

    /// <summary>A batch has no error of its own: those of its files say why.</summary>
    private static ServiceError? ErrorOf(VectorStoreFileBatchResult job) => job.FileCounts is { Failed: > 0 } counts
        ? new ServiceError { Message = FormattableString.Invariant($"{counts.Failed} of {counts.Total} files failed. {nameof(ListFilesAsync)} tells why.") }
        : null;
}
