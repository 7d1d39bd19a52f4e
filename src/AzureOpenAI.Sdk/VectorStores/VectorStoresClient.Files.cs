using Azure;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.VectorStores;

/// <content>The files of a store.</content>
public partial class VectorStoresClient
{
    /// <summary>Has a file indexed in a vector store. It takes seconds to minutes, and goes on without this program.</summary>
    /// <remarks>
    /// When the connection breaks before the service has answered, the request is not sent again. The file's id is that of the resource's
    /// file, so <see cref="GetFileOperation"/> tells whether it is there. Many files are added with <see cref="AddFilesAsync"/>.
    /// </remarks>
    /// <param name="waitUntil">Whether to return when it has started, or when it has ended.</param>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="options">Which file, and how it is indexed.</param>
    /// <param name="cancellationToken">Ends the call and the waiting, not the indexing.</param>
    /// <returns>The indexing, to be waited for.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="JobFailedException">It was waited for, and ended without success.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual async Task<VectorStoreFileOperation> AddFileAsync(WaitUntil waitUntil, string storeId, VectorStoreFileOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        Response<VectorStoreFileResult> started = await _pipeline.PostAsync<VectorStoreFileOptions, VectorStoreFileResult>(
            RouteTo(VectorStoresCalls.AddFile, storeId), options, reasons: false, default, cancellationToken).ConfigureAwait(false);
        var operation = new VectorStoreFileOperation(this, storeId, started.Value.Id ?? options.FileId!, started);
        if (waitUntil == WaitUntil.Completed)
        {
            await operation.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
        }

        return operation;
    }

    /// <inheritdoc cref="AddFileAsync"/>
    public virtual VectorStoreFileOperation AddFile(WaitUntil waitUntil, string storeId, VectorStoreFileOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        Response<VectorStoreFileResult> started = _pipeline.Post<VectorStoreFileOptions, VectorStoreFileResult>(
            RouteTo(VectorStoresCalls.AddFile, storeId), options, reasons: false, default, cancellationToken);
        var operation = new VectorStoreFileOperation(this, storeId, started.Value.Id ?? options.FileId!, started);
        if (waitUntil == WaitUntil.Completed)
        {
            operation.WaitForCompletion(cancellationToken);
        }

        return operation;
    }

    /// <summary>Takes up the indexing of a file that was added before, here or in another process. Nothing is sent until its status is asked for.</summary>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="fileId">The file's id.</param>
    /// <returns>The indexing, to be waited for.</returns>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public virtual VectorStoreFileOperation GetFileOperation(string storeId, string fileId) => new(this, storeId, fileId);

    /// <summary>Reads how far a file of a vector store is, and how it was indexed.</summary>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="fileId">The file's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The file as it is now.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<VectorStoreFileResult>> GetFileAsync(string storeId, string fileId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<VectorStoreFileResult>(RouteTo(VectorStoresCalls.GetFile, storeId, fileId), null, cancellationToken);

    /// <inheritdoc cref="GetFileAsync"/>
    public virtual Response<VectorStoreFileResult> GetFile(string storeId, string fileId, CancellationToken cancellationToken = default)
        => _pipeline.Send<VectorStoreFileResult>(RouteTo(VectorStoresCalls.GetFile, storeId, fileId), null, cancellationToken);

    /// <summary>Lists the files of a vector store.</summary>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="status">How far they are; null for all.</param>
    /// <param name="oldestFirst">Whether the oldest comes first; null for the newest.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The files, read page by page. The continuation token of a page is an id, and good in another process.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<VectorStoreFileResult> ListFilesAsync(string storeId, VectorStoreFileStatus? status = null, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<VectorStoreFileResult>((after, limit) => FilesRoute(VectorStoresCalls.ListFiles, [storeId], status, oldestFirst, after, limit), static one => one.Id, cancellationToken);

    /// <inheritdoc cref="ListFilesAsync"/>
    public virtual Pageable<VectorStoreFileResult> ListFiles(string storeId, VectorStoreFileStatus? status = null, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.List<VectorStoreFileResult>((after, limit) => FilesRoute(VectorStoresCalls.ListFiles, [storeId], status, oldestFirst, after, limit), static one => one.Id, cancellationToken);

    /// <summary>Gives a file of a vector store other attributes, by which searches choose. All that it had are replaced.</summary>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="fileId">The file's id.</param>
    /// <param name="options">The attributes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The file as it is now.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The client's version of the service has no such call; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<VectorStoreFileResult>> UpdateFileAsync(string storeId, string fileId, VectorStoreFileUpdateOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<VectorStoreFileUpdateOptions, VectorStoreFileResult>(RouteTo(VectorStoresCalls.UpdateFile, storeId, fileId), Checked(options), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="UpdateFileAsync"/>
    public virtual Response<VectorStoreFileResult> UpdateFile(string storeId, string fileId, VectorStoreFileUpdateOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<VectorStoreFileUpdateOptions, VectorStoreFileResult>(RouteTo(VectorStoresCalls.UpdateFile, storeId, fileId), Checked(options), reasons: false, default, cancellationToken);

    /// <summary>Takes a file out of a vector store. The file itself stays with the resource.</summary>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="fileId">The file's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>That it is no longer in the store.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<VectorStoreFileDeletionResult>> RemoveFileAsync(string storeId, string fileId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<VectorStoreFileDeletionResult>(RouteTo(VectorStoresCalls.RemoveFile, storeId, fileId), null, cancellationToken);

    /// <inheritdoc cref="RemoveFileAsync"/>
    public virtual Response<VectorStoreFileDeletionResult> RemoveFile(string storeId, string fileId, CancellationToken cancellationToken = default)
        => _pipeline.Send<VectorStoreFileDeletionResult>(RouteTo(VectorStoresCalls.RemoveFile, storeId, fileId), null, cancellationToken);

    /// <summary>Reads the text of a file as it was indexed.</summary>
    /// <remarks>Azure's document for the version without a date does not have it; its preview of 2025-03-01 and OpenAI's document do.</remarks>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="fileId">The file's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The text, in one or several pieces.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<VectorStoreFileContent>> GetFileContentAsync(string storeId, string fileId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<VectorStoreFileContent>(RouteTo(VectorStoresCalls.GetFileContent, storeId, fileId), null, cancellationToken);

    /// <inheritdoc cref="GetFileContentAsync"/>
    public virtual Response<VectorStoreFileContent> GetFileContent(string storeId, string fileId, CancellationToken cancellationToken = default)
        => _pipeline.Send<VectorStoreFileContent>(RouteTo(VectorStoresCalls.GetFileContent, storeId, fileId), null, cancellationToken);

    private static VectorStoreFileUpdateOptions Checked(VectorStoreFileUpdateOptions options)
    {
        Require.NotNull(options).Validate();
        return options;
    }

    private Route FilesRoute(ServiceOperation operation, string[] ids, VectorStoreFileStatus? status, bool? oldestFirst, string? after, int? limit)
        => _pipeline.RouteTo(operation, ids, QueryText.Page(after, limit, oldestFirst).Add("filter", status?.ToString()));
}
