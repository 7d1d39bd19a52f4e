using Azure;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Responses;

/// <content>Responses that the service has kept.</content>
public partial class ResponsesClient
{
    /// <summary>Starts a response that is made while nobody waits. It goes on without this program.</summary>
    /// <param name="waitUntil">Whether to return when it has started, or when it has ended.</param>
    /// <param name="options">What is answered, and how. <see cref="ResponsesOptions.Background"/> is set for this call.</param>
    /// <param name="cancellationToken">Ends the call and the waiting, not the response.</param>
    /// <returns>The response, to be waited for.</returns>
    /// <exception cref="JobFailedException">The response was waited for, and ended without success.</exception>
    /// <inheritdoc cref="CreateAsync(ResponsesOptions, CancellationToken)" path="/exception"/>
    public virtual async Task<ResponsesOperation> StartAsync(WaitUntil waitUntil, ResponsesOptions options, CancellationToken cancellationToken = default)
    {
        ResponsesOptions background = Require.NotNull(options).Copy();
        background.Background = true;
        Response<ResponsesResult> started = await CreateAsync(background, cancellationToken).ConfigureAwait(false);
        var operation = new ResponsesOperation(this, started.Value.Id ?? "", started);
        if (waitUntil == WaitUntil.Completed)
        {
            await operation.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
        }

        return operation;
    }

    /// <summary>Takes up a response that was started before, here or in another process. Nothing is sent until its status is asked for.</summary>
    /// <param name="id">The response's id.</param>
    /// <returns>The response, to be waited for.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public virtual ResponsesOperation GetOperation(string id) => new(this, id);

    /// <summary>Reads a response.</summary>
    /// <param name="id">The response's id.</param>
    /// <param name="include">What is told beside the rest; null for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response as it is now.</returns>
    /// <exception cref="ArgumentException">The id can't be a response's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such response, or no whole answer came.</exception>
    public virtual Task<Response<ResponsesResult>> GetAsync(string id, IReadOnlyList<ResponseInclude>? include = null, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ResponsesResult>(RouteTo(ResponsesCalls.Get, id, Including(include)), null, cancellationToken);

    /// <inheritdoc cref="GetAsync"/>
    public virtual Response<ResponsesResult> Get(string id, IReadOnlyList<ResponseInclude>? include = null, CancellationToken cancellationToken = default)
        => _pipeline.Send<ResponsesResult>(RouteTo(ResponsesCalls.Get, id, Including(include)), null, cancellationToken);

    /// <summary>Reads the stream of a response that is made in the background, also again after it was interrupted.</summary>
    /// <param name="id">The response's id. It must have been started as a stream.</param>
    /// <param name="startingAfter">The <see cref="ResponsesUpdate.SequenceNumber"/> of the last update that arrived; null for all.</param>
    /// <param name="cancellationToken">Ends the call and the reading.</param>
    /// <returns>The stream, to be read once.</returns>
    /// <exception cref="ArgumentException">The id can't be a response's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such response, or no whole answer came.</exception>
    public virtual async Task<ResponsesStream> ResumeStreamAsync(string id, long? startingAfter = null, CancellationToken cancellationToken = default)
    {
        QueryText query = default(QueryText).Add("stream", "true").Add("starting_after", startingAfter?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new(await _pipeline.StreamAsync(RouteTo(ResponsesCalls.Get, id, query), null, reasons: false, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Lists what a response was asked, item by item.</summary>
    /// <param name="id">The response's id.</param>
    /// <param name="oldestFirst">Whether the oldest comes first; null for the service's order, the newest first.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The items, read page by page.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<ResponseItem> ListInputItemsAsync(string id, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<ResponseItem>((after, limit) => InputRoute(id, oldestFirst, after, limit), static item => item.Id, cancellationToken);

    /// <inheritdoc cref="ListInputItemsAsync"/>
    public virtual Pageable<ResponseItem> ListInputItems(string id, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.List<ResponseItem>((after, limit) => InputRoute(id, oldestFirst, after, limit), static item => item.Id, cancellationToken);

    /// <summary>Cancels a response that is made in the background.</summary>
    /// <param name="id">The response's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response as it is now.</returns>
    /// <exception cref="ArgumentException">The id can't be a response's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused, for example because the response is not made in the background; or no whole answer came.</exception>
    public virtual Task<Response<ResponsesResult>> CancelAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ResponsesResult>(RouteTo(ResponsesCalls.Cancel, id), null, cancellationToken);

    /// <inheritdoc cref="CancelAsync"/>
    public virtual Response<ResponsesResult> Cancel(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<ResponsesResult>(RouteTo(ResponsesCalls.Cancel, id), null, cancellationToken);

    /// <summary>Deletes a response.</summary>
    /// <param name="id">The response's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it is gone.</returns>
    /// <exception cref="ArgumentException">The id can't be a response's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such response, or no whole answer came.</exception>
    public virtual Task<Response<ResponsesDeletionResult>> DeleteAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ResponsesDeletionResult>(RouteTo(ResponsesCalls.Delete, id), null, cancellationToken);

    /// <inheritdoc cref="DeleteAsync"/>
    public virtual Response<ResponsesDeletionResult> Delete(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<ResponsesDeletionResult>(RouteTo(ResponsesCalls.Delete, id), null, cancellationToken);

    private static QueryText Including(IReadOnlyList<ResponseInclude>? include)
        => (include ?? []).Aggregate(default(QueryText), static (query, one) => query.Add("include[]", one.ToString()));

    private Route RouteTo(ServiceOperation operation, string id, QueryText query = default) => _pipeline.RouteTo(operation, [id], query);

    private Route InputRoute(string id, bool? oldestFirst, string? after, int? limit)
        => RouteTo(ResponsesCalls.ListInput, id, QueryText.Page(after, limit, oldestFirst));
}
