using System.Runtime.CompilerServices;
using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Batch;

/// <summary>Has many requests answered at once, at half the price, within a day.</summary>
public class BatchClient
{
    private readonly ServicePipeline _pipeline = null!;

    internal BatchClient(ServicePipeline pipeline) => _pipeline = pipeline;

    /// <summary>For mocking.</summary>
    protected BatchClient()
    {
    }

    internal TimeProvider Time => _pipeline?.Time ?? TimeProvider.System;

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual BatchClient With(CallSettings settings) => new(_pipeline.With(settings));

    /// <summary>Starts a batch. It takes up to a day, and goes on without this program.</summary>
    /// <remarks>
    /// When the connection breaks before the service has answered, the request is not sent again: it would start a second batch. Look in
    /// <see cref="ListAsync"/> for one with your <see cref="BatchOptions.Metadata"/>.
    /// </remarks>
    /// <param name="waitUntil">Whether to return when the batch has started, or when it has ended.</param>
    /// <param name="options">The requests.</param>
    /// <param name="cancellationToken">Ends the call and the waiting, not the batch.</param>
    /// <returns>The batch, to be waited for.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="JobFailedException">The batch was waited for, and ended without success.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual async Task<BatchOperation> StartAsync(WaitUntil waitUntil, BatchOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        Response<BatchResult> started = await _pipeline.PostAsync<BatchOptions, BatchResult>(
            _pipeline.RouteTo(BatchCalls.Create, [], body: options), options, reasons: false, default, cancellationToken).ConfigureAwait(false);
        var operation = new BatchOperation(this, started.Value.Id ?? "", started);
        if (waitUntil == WaitUntil.Completed)
        {
            await operation.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
        }

        return operation;
    }

    /// <inheritdoc cref="StartAsync"/>
    public virtual BatchOperation Start(WaitUntil waitUntil, BatchOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        Response<BatchResult> started = _pipeline.Post<BatchOptions, BatchResult>(_pipeline.RouteTo(BatchCalls.Create, [], body: options), options, reasons: false, default, cancellationToken);
        var operation = new BatchOperation(this, started.Value.Id ?? "", started);
        if (waitUntil == WaitUntil.Completed)
        {
            operation.WaitForCompletion(cancellationToken);
        }

        return operation;
    }

    /// <summary>Takes up a batch that was started before, here or in another process. Nothing is sent until its status is asked for.</summary>
    /// <param name="id">The batch's id.</param>
    /// <returns>The batch, to be waited for.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public virtual BatchOperation GetOperation(string id) => new(this, id);

    /// <summary>Reads a batch.</summary>
    /// <param name="id">The batch's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The batch as it is now.</returns>
    /// <exception cref="ArgumentException">The id can't be a batch's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such batch, or no whole answer came.</exception>
    public virtual Task<Response<BatchResult>> GetAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<BatchResult>(RouteTo(BatchCalls.Get, id), null, cancellationToken);

    /// <inheritdoc cref="GetAsync"/>
    public virtual Response<BatchResult> Get(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<BatchResult>(RouteTo(BatchCalls.Get, id), null, cancellationToken);

    /// <summary>Lists the batches of the resource, the newest first.</summary>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The batches, read page by page. The continuation token of a page is an id, and good in another process.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<BatchResult> ListAsync(CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<BatchResult>(ListRoute, static batch => batch.Id, cancellationToken);

    /// <inheritdoc cref="ListAsync"/>
    public virtual Pageable<BatchResult> List(CancellationToken cancellationToken = default)
        => _pipeline.List<BatchResult>(ListRoute, static batch => batch.Id, cancellationToken);

    /// <summary>Cancels a batch. Requests that were answered stay answered, and are billed.</summary>
    /// <param name="id">The batch's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The batch as it is now: cancelling takes up to ten minutes.</returns>
    /// <exception cref="ArgumentException">The id can't be a batch's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused, for example because the batch has ended; or no whole answer came.</exception>
    public virtual Task<Response<BatchResult>> CancelAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<BatchResult>(RouteTo(BatchCalls.Cancel, id), null, cancellationToken);

    /// <inheritdoc cref="CancelAsync"/>
    public virtual Response<BatchResult> Cancel(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<BatchResult>(RouteTo(BatchCalls.Cancel, id), null, cancellationToken);

    /// <summary>Reads the results of a batch line by line, while they arrive: the answers, and then the requests that failed.</summary>
    /// <typeparam name="T">What the requests return, for example <c>ChatResult</c>.</typeparam>
    /// <param name="batch">The batch, ended or cancelled.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>A line for each request, in no certain order: find them by their <c>custom_id</c>.</returns>
    /// <exception cref="BatchLineException">While reading: a line is no result.</exception>
    /// <exception cref="AzureOpenAIException">While reading: a file could not be read.</exception>
    public virtual async IAsyncEnumerable<BatchLine<T>> ReadResultsAsync<T>(BatchResult batch, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : WireModel
    {
        Require.NotNull(batch);
        foreach (string? id in new[] { batch.OutputFileId, batch.ErrorFileId })
        {
            if (string.IsNullOrEmpty(id))
            {
                continue;
            }

            using ContentStream content = await _pipeline.DownloadAsync(RouteTo(BatchCalls.ReadResults, id!), null, cancellationToken).ConfigureAwait(false);
            await foreach (BatchLine<T> line in BatchReader.ReadAsync<T>(content, cancellationToken: cancellationToken).ConfigureAwait(false))
            {
                yield return line;
            }
        }
    }

    private Route RouteTo(ServiceOperation operation, params string[] ids) => _pipeline.RouteTo(operation, ids);

    private Route ListRoute(string? after, int? limit) => _pipeline.RouteTo(BatchCalls.List, [], default(QueryText).Add("after", after).Add("limit", limit));
}
