using Azure;

namespace AzureOpenAI.Sdk.VectorStores;

/// <content>Many files at once.</content>
public partial class VectorStoresClient
{
    /// <summary>Has many files indexed in a vector store. It takes seconds to minutes, and goes on without this program.</summary>
    /// <remarks>When the connection breaks before the service has answered, the request is not sent again. Look in <see cref="ListFilesAsync"/>.</remarks>
    /// <param name="waitUntil">Whether to return when it has started, or when it has ended.</param>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="options">Which files, and how they are indexed.</param>
    /// <param name="cancellationToken">Ends the call and the waiting, not the indexing.</param>
    /// <returns>The indexing, to be waited for.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="JobFailedException">It was waited for, and ended without success.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual async Task<VectorStoreFileBatchOperation> AddFilesAsync(WaitUntil waitUntil, string storeId, VectorStoreFileBatchOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        Response<VectorStoreFileBatchResult> started = await _pipeline.PostAsync<VectorStoreFileBatchOptions, VectorStoreFileBatchResult>(
            RouteTo(VectorStoresCalls.AddFiles, storeId), options, reasons: false, default, cancellationToken).ConfigureAwait(false);
        var operation = new VectorStoreFileBatchOperation(this, storeId, started.Value.Id ?? "", started);
        if (waitUntil == WaitUntil.Completed)
        {
            await operation.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
        }

        return operation;
    }

    /// <inheritdoc cref="AddFilesAsync"/>
    public virtual VectorStoreFileBatchOperation AddFiles(WaitUntil waitUntil, string storeId, VectorStoreFileBatchOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        Response<VectorStoreFileBatchResult> started = _pipeline.Post<VectorStoreFileBatchOptions, VectorStoreFileBatchResult>(
            RouteTo(VectorStoresCalls.AddFiles, storeId), options, reasons: false, default, cancellationToken);
        var operation = new VectorStoreFileBatchOperation(this, storeId, started.Value.Id ?? "", started);
        if (waitUntil == WaitUntil.Completed)
        {
            operation.WaitForCompletion(cancellationToken);
        }

        return operation;
    }

    /// <summary>Takes up a batch of files that was added before, here or in another process. Nothing is sent until its status is asked for.</summary>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="batchId">The batch's id.</param>
    /// <returns>The indexing, to be waited for.</returns>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public virtual VectorStoreFileBatchOperation GetFileBatchOperation(string storeId, string batchId) => new(this, storeId, batchId);

    /// <summary>Reads how far a batch of files is.</summary>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="batchId">The batch's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The batch as it is now.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<VectorStoreFileBatchResult>> GetFileBatchAsync(string storeId, string batchId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<VectorStoreFileBatchResult>(RouteTo(VectorStoresCalls.GetFileBatch, storeId, batchId), null, cancellationToken);

    /// <inheritdoc cref="GetFileBatchAsync"/>
    public virtual Response<VectorStoreFileBatchResult> GetFileBatch(string storeId, string batchId, CancellationToken cancellationToken = default)
        => _pipeline.Send<VectorStoreFileBatchResult>(RouteTo(VectorStoresCalls.GetFileBatch, storeId, batchId), null, cancellationToken);

    /// <summary>Gives up a batch of files. Those that are indexed stay in the store.</summary>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="batchId">The batch's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The batch as it is now.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<VectorStoreFileBatchResult>> CancelFileBatchAsync(string storeId, string batchId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<VectorStoreFileBatchResult>(RouteTo(VectorStoresCalls.CancelFileBatch, storeId, batchId), null, cancellationToken);

    /// <inheritdoc cref="CancelFileBatchAsync"/>
    public virtual Response<VectorStoreFileBatchResult> CancelFileBatch(string storeId, string batchId, CancellationToken cancellationToken = default)
        => _pipeline.Send<VectorStoreFileBatchResult>(RouteTo(VectorStoresCalls.CancelFileBatch, storeId, batchId), null, cancellationToken);

    /// <summary>Lists the files of a batch.</summary>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="batchId">The batch's id.</param>
    /// <param name="status">How far they are; null for all.</param>
    /// <param name="oldestFirst">Whether the oldest comes first; null for the newest.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The files, read page by page. The continuation token of a page is an id, and good in another process.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<VectorStoreFileResult> ListFileBatchFilesAsync(string storeId, string batchId, VectorStoreFileStatus? status = null, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<VectorStoreFileResult>((after, limit) => FilesRoute(VectorStoresCalls.ListFileBatchFiles, [storeId, batchId], status, oldestFirst, after, limit), static one => one.Id, cancellationToken);

    /// <inheritdoc cref="ListFileBatchFilesAsync"/>
    public virtual Pageable<VectorStoreFileResult> ListFileBatchFiles(string storeId, string batchId, VectorStoreFileStatus? status = null, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.List<VectorStoreFileResult>((after, limit) => FilesRoute(VectorStoresCalls.ListFileBatchFiles, [storeId, batchId], status, oldestFirst, after, limit), static one => one.Id, cancellationToken);
}
