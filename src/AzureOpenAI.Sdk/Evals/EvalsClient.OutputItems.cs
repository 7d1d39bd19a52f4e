using Azure;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Evals;

/// <content>What came out, row by row.</content>
public partial class EvalsClient
{
    /// <summary>Lists the rows of a run, with what the graders say.</summary>
    /// <param name="evalId">The id of the evaluation.</param>
    /// <param name="runId">The run's id.</param>
    /// <param name="status">How they came out; null for all.</param>
    /// <param name="oldestFirst">Whether the oldest comes first; null for the service's order, which is the same.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The rows, read page by page. The continuation token of a page is an id, and good in another process.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<EvalOutputItem> ListOutputItemsAsync(string evalId, string runId, EvalOutputItemStatus? status = null, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<EvalOutputItem>((after, limit) => ItemsRoute(evalId, runId, status, oldestFirst, after, limit), static one => one.Id, cancellationToken);

    /// <inheritdoc cref="ListOutputItemsAsync"/>
    public virtual Pageable<EvalOutputItem> ListOutputItems(string evalId, string runId, EvalOutputItemStatus? status = null, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.List<EvalOutputItem>((after, limit) => ItemsRoute(evalId, runId, status, oldestFirst, after, limit), static one => one.Id, cancellationToken);

    /// <summary>Reads a row of a run, with what the graders say.</summary>
    /// <param name="evalId">The id of the evaluation.</param>
    /// <param name="runId">The run's id.</param>
    /// <param name="itemId">The item's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<EvalOutputItem>> GetOutputItemAsync(string evalId, string runId, string itemId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<EvalOutputItem>(RouteTo(EvalsCalls.GetOutputItem, evalId, runId, itemId), null, cancellationToken);

    /// <inheritdoc cref="GetOutputItemAsync"/>
    public virtual Response<EvalOutputItem> GetOutputItem(string evalId, string runId, string itemId, CancellationToken cancellationToken = default)
        => _pipeline.Send<EvalOutputItem>(RouteTo(EvalsCalls.GetOutputItem, evalId, runId, itemId), null, cancellationToken);

    private Route ItemsRoute(string evalId, string runId, EvalOutputItemStatus? status, bool? oldestFirst, string? after, int? limit)
        => _pipeline.RouteTo(EvalsCalls.ListOutputItems, [evalId, runId], QueryText.Page(after, limit, oldestFirst).Add("status", status?.ToString()));
}
