using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>Keeps files so that they can be searched by meaning: here, and by the file search of responses.</summary>
/// <remarks>Files are given to the service with a <c>FilesClient</c> first, for the purpose <c>assistants</c>. What they take as they are indexed is billed by the day.</remarks>
public partial class VectorStoresClient
{
    private readonly ServicePipeline _pipeline = null!;

    internal VectorStoresClient(ServicePipeline pipeline) => _pipeline = pipeline;

    /// <summary>For mocking.</summary>
    protected VectorStoresClient()
    {
    }

    internal TimeProvider Time => _pipeline?.Time ?? TimeProvider.System;

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual VectorStoresClient With(CallSettings settings) => new(_pipeline.With(settings));

    /// <summary>Makes a vector store, and has the files in it indexed that the options name.</summary>
    /// <remarks>When the connection breaks before the service has answered, the request is not sent again: there would be two. Look in <see cref="ListAsync"/>.</remarks>
    /// <param name="options">What it is called, holds and until when; null for an empty one that is kept.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The vector store. Wait for its files with <see cref="GetOperation"/>.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The client's version of the service has no such call; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<VectorStoresResult>> CreateAsync(VectorStoresOptions? options = null, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<VectorStoresOptions, VectorStoresResult>(CreateRoute(options), options ?? new VectorStoresOptions(), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="CreateAsync"/>
    public virtual Response<VectorStoresResult> Create(VectorStoresOptions? options = null, CancellationToken cancellationToken = default)
        => _pipeline.Post<VectorStoresOptions, VectorStoresResult>(CreateRoute(options), options ?? new VectorStoresOptions(), reasons: false, default, cancellationToken);

    /// <summary>Takes up the indexing of a store's files. Nothing is sent until its status is asked for.</summary>
    /// <param name="storeId">The vector store's id.</param>
    /// <returns>The store, to be waited for.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public virtual VectorStoresOperation GetOperation(string storeId) => new(this, storeId);

    /// <summary>Reads a vector store. That alone does not make it live longer.</summary>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The vector store as it is now.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<VectorStoresResult>> GetAsync(string storeId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<VectorStoresResult>(RouteTo(VectorStoresCalls.Get, storeId), null, cancellationToken);

    /// <inheritdoc cref="GetAsync"/>
    public virtual Response<VectorStoresResult> Get(string storeId, CancellationToken cancellationToken = default)
        => _pipeline.Send<VectorStoresResult>(RouteTo(VectorStoresCalls.Get, storeId), null, cancellationToken);

    /// <summary>Lists the vector stores of the resource.</summary>
    /// <param name="oldestFirst">Whether the oldest comes first; null for the newest.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The vector stores, read page by page. The continuation token of a page is an id, and good in another process.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<VectorStoresResult> ListAsync(bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<VectorStoresResult>((after, limit) => _pipeline.RouteTo(VectorStoresCalls.List, [], QueryText.Page(after, limit, oldestFirst)), static one => one.Id, cancellationToken);

    /// <inheritdoc cref="ListAsync"/>
    public virtual Pageable<VectorStoresResult> List(bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.List<VectorStoresResult>((after, limit) => _pipeline.RouteTo(VectorStoresCalls.List, [], QueryText.Page(after, limit, oldestFirst)), static one => one.Id, cancellationToken);

    /// <summary>Changes the name, the labels or the life of a vector store.</summary>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="options">What is changed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The vector store as it is now.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The client's version of the service has no such call; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<VectorStoresResult>> UpdateAsync(string storeId, VectorStoresUpdateOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<VectorStoresUpdateOptions, VectorStoresResult>(RouteTo(VectorStoresCalls.Update, storeId), Checked(options), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="UpdateAsync"/>
    public virtual Response<VectorStoresResult> Update(string storeId, VectorStoresUpdateOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<VectorStoresUpdateOptions, VectorStoresResult>(RouteTo(VectorStoresCalls.Update, storeId), Checked(options), reasons: false, default, cancellationToken);

    /// <summary>Deletes a vector store. The files that were in it stay with the resource.</summary>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>That it is deleted.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<VectorStoresDeletionResult>> DeleteAsync(string storeId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<VectorStoresDeletionResult>(RouteTo(VectorStoresCalls.Delete, storeId), null, cancellationToken);

    /// <inheritdoc cref="DeleteAsync"/>
    public virtual Response<VectorStoresDeletionResult> Delete(string storeId, CancellationToken cancellationToken = default)
        => _pipeline.Send<VectorStoresDeletionResult>(RouteTo(VectorStoresCalls.Delete, storeId), null, cancellationToken);

    /// <summary>Searches the files of a vector store by meaning. It makes the store live longer.</summary>
    /// <remarks>Azure's document for the version without a date does not have it; its preview of 2025-03-01 and OpenAI's document do.</remarks>
    /// <param name="storeId">The vector store's id.</param>
    /// <param name="options">What is looked for, and where.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What was found, the best first.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The client's version of the service has no such call; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<VectorStoreSearchResult>> SearchAsync(string storeId, VectorStoreSearchOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<VectorStoreSearchOptions, VectorStoreSearchResult>(RouteTo(VectorStoresCalls.Search, storeId), Checked(options), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="SearchAsync"/>
    public virtual Response<VectorStoreSearchResult> Search(string storeId, VectorStoreSearchOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<VectorStoreSearchOptions, VectorStoreSearchResult>(RouteTo(VectorStoresCalls.Search, storeId), Checked(options), reasons: false, default, cancellationToken);

    private static VectorStoresUpdateOptions Checked(VectorStoresUpdateOptions options)
    {
        Require.NotNull(options).Validate();
        return options;
    }

    private static VectorStoreSearchOptions Checked(VectorStoreSearchOptions options)
    {
        Require.NotNull(options).Validate();
        return options;
    }

    private Route RouteTo(ServiceOperation operation, params string[] ids) => _pipeline.RouteTo(operation, ids);

    /// <summary>A store is made where its files are.</summary>
    private Route CreateRoute(VectorStoresOptions? options)
    {
        options?.Validate();
        return _pipeline.RouteTo(VectorStoresCalls.Create, [], body: options);
    }
}
