using System.Runtime.CompilerServices;
using Azure;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Paging;

/// <summary>Reads a list page after page. A continuation token is the id after which the next page begins, so it outlives the process.</summary>
/// <param name="pipeline">Sends the calls.</param>
/// <param name="routeOf">Finds the route of a page: after which id, and how many at most.</param>
/// <param name="idOf">Tells the id of an item, for pages that don't say their last one.</param>
internal sealed class PagedList<T>(ServicePipeline pipeline, Func<string?, int?, Route> routeOf, Func<T, string?> idOf)
    where T : WireModel
{
    internal AsyncPageable<T> ToAsync(CancellationToken cancellationToken) => new Async(this, cancellationToken);

    internal Pageable<T> ToSync(CancellationToken cancellationToken) => new Sync(this, cancellationToken);

    private Page<T> ToPage(Response<ListPage<T>> answer, string? after)
    {
        ListPage<T> page = answer.Value;
        string? next = page.HasMore == true && page.Data.Count > 0 ? page.LastId ?? idOf(page.Data[page.Data.Count - 1]) : null;
        return next is null || next != after
            ? Page<T>.FromValues(page.Data, string.IsNullOrEmpty(next) ? null : next, answer.GetRawResponse())
            : throw Failure.ToException(Malformed.EndlessList(answer.GetRawResponse()));
    }

    private sealed class Async(PagedList<T> list, CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
    {
        public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
            => ReadAsync(continuationToken, pageSizeHint, CancellationToken);

        private async IAsyncEnumerable<Page<T>> ReadAsync(string? after, int? size, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            do
            {
                Route route = list.Route(after, size);
                Page<T> page = list.ToPage(await list.Pipeline.SendAsync<ListPage<T>>(route, null, cancellationToken).ConfigureAwait(false), after);
                yield return page;
                after = page.ContinuationToken;
            }
            while (after is not null);
        }
    }

    private sealed class Sync(PagedList<T> list, CancellationToken cancellationToken) : Pageable<T>(cancellationToken)
    {
        public override IEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            string? after = continuationToken;
            do
            {
                Route route = list.Route(after, pageSizeHint);
                Page<T> page = list.ToPage(list.Pipeline.Send<ListPage<T>>(route, null, CancellationToken), after);
                yield return page;
                after = page.ContinuationToken;
            }
            while (after is not null);
        }
    }

    private ServicePipeline Pipeline => pipeline;

    private Route Route(string? after, int? size) => size is null or > 0
        ? routeOf(after, size)
        : throw new ArgumentException("A page must have at least one item.", nameof(size));
}
