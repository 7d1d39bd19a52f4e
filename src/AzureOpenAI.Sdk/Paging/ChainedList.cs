using System.Runtime.CompilerServices;
using Azure;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Paging;

/// <summary>Reads a list whose pages name the address of the next. That address is the continuation token, so it outlives the process.</summary>
/// <param name="pipeline">Sends the calls.</param>
/// <param name="first">Where the first page is. Its host is the only one that the credential is shown to.</param>
internal sealed class ChainedList<T>(ServicePipeline pipeline, Route first)
    where T : WireModel
{
    internal AsyncPageable<T> ToAsync(CancellationToken cancellationToken) => new Async(this, cancellationToken);

    internal Pageable<T> ToSync(CancellationToken cancellationToken) => new Sync(this, cancellationToken);

    private ServicePipeline Pipeline => pipeline;

    private Route RouteTo(string? link) => link is null ? first : pipeline.RouteToLink(first.Operation, link, "continuationToken");

    private static Page<T> ToPage(Response<LinkPage<T>> answer)
        => Page<T>.FromValues(answer.Value.Value, string.IsNullOrEmpty(answer.Value.NextLink) ? null : answer.Value.NextLink, answer.GetRawResponse());

    /// <summary>Finds the route of the page after one; null after the last.</summary>
    /// <exception cref="AzureOpenAIException">The page leads to where the credential must not go, or to itself.</exception>
    private Route? After(Page<T> page, Route route)
    {
        if (page.ContinuationToken is not { } link)
        {
            return null;
        }

        if (!pipeline.IsOwn(link))
        {
            throw Failure.ToException(Malformed.ForeignLink(page.GetRawResponse()));
        }

        Route next = RouteTo(link);
        return next.Uri != route.Uri ? next : throw Failure.ToException(Malformed.EndlessList(page.GetRawResponse()));
    }

    private sealed class Async(ChainedList<T> list, CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
    {
        public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
            => ReadAsync(list.RouteTo(continuationToken), CancellationToken);

        private async IAsyncEnumerable<Page<T>> ReadAsync(Route? route, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            while (route is not null)
            {
                Page<T> page = ToPage(await list.Pipeline.SendAsync<LinkPage<T>>(route, null, cancellationToken).ConfigureAwait(false));
                yield return page;
                route = list.After(page, route);
            }
        }
    }

    private sealed class Sync(ChainedList<T> list, CancellationToken cancellationToken) : Pageable<T>(cancellationToken)
    {
        public override IEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) => Read(list.RouteTo(continuationToken));

        private IEnumerable<Page<T>> Read(Route? route)
        {
            while (route is not null)
            {
                Page<T> page = ToPage(list.Pipeline.Send<LinkPage<T>>(route, null, CancellationToken));
                yield return page;
                route = list.After(page, route);
            }
        }
    }
}
