using System.Runtime.CompilerServices;
using Azure;
using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.FineTuning;

/// <content>What happens to a job.</content>
public partial class FineTuningClient
{
    private const int EventsPerPage = 100;

    private static readonly TimeSpan FirstInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestHint = TimeSpan.FromMinutes(10);

    /// <summary>Lists what has happened to a job so far, in the order of the service: the newest first.</summary>
    /// <param name="id">The job's id.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The events, read page by page.</returns>
    /// <exception cref="ArgumentException">The id can't be a job's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<FineTuningEvent> ListEventsAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<FineTuningEvent>((after, limit) => _pipeline.RouteTo(FineTuningCalls.ListEvents, [id], Page(after, limit)), static item => item.Id, cancellationToken);

    /// <inheritdoc cref="ListEventsAsync"/>
    public virtual Pageable<FineTuningEvent> ListEvents(string id, CancellationToken cancellationToken = default)
        => _pipeline.List<FineTuningEvent>((after, limit) => _pipeline.RouteTo(FineTuningCalls.ListEvents, [id], Page(after, limit)), static item => item.Id, cancellationToken);

    /// <summary>Follows a job: tells what has happened so far and what happens from now on, each event once, the oldest first, until the job has ended.</summary>
    /// <remarks>
    /// It asks again after 1 second, then at twice the interval up to 30 seconds while nothing happens, and never sooner than the service
    /// asks for. Keep the id of the last event: with it, another process can go on. How the job ended, <see cref="GetAsync"/> tells.
    /// </remarks>
    /// <param name="id">The job's id.</param>
    /// <param name="afterEventId">The id of an event of the job, to begin after it; null to begin with the first.</param>
    /// <param name="cancellationToken">Ends the following, not the job.</param>
    /// <returns>The events.</returns>
    /// <exception cref="ArgumentException">The id can't be a job's, or the job has no such event.</exception>
    /// <exception cref="AzureOpenAIException">The job or its events could not be read.</exception>
    public virtual async IAsyncEnumerable<FineTuningEvent> FollowEventsAsync(
        string id, string? afterEventId = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? last = afterEventId;
        TimeSpan interval = FirstInterval;
        while (true)
        {
            // The status first: what happened before the job ended is then among the events.
            Response<FineTuningResult> job = await GetAsync(id, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<FineTuningEvent> news = await ReadNewsAsync(id, last, cancellationToken).ConfigureAwait(false);
            foreach (FineTuningEvent item in news)
            {
                last = item.Id;
                yield return item;
            }

            if (job.Value.HasEnded)
            {
                yield break;
            }

            interval = news.Count > 0 ? FirstInterval : interval + interval < LongestInterval ? interval + interval : LongestInterval;
            TimeSpan hint = RetryHint.Read(job.GetRawResponse(), 0, [], Time.GetUtcNow()) ?? TimeSpan.Zero;
            hint = hint < LongestHint ? hint : LongestHint;
            await Wait.ForAsync(hint > interval ? hint : interval, Time, async: true, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads what has happened after an event, the oldest first.</summary>
    private async Task<IReadOnlyList<FineTuningEvent>> ReadNewsAsync(string id, string? afterEventId, CancellationToken cancellationToken)
    {
        List<FineTuningEvent> events = [];
        await foreach (Page<FineTuningEvent> page in ListEventsAsync(id, cancellationToken).AsPages(pageSizeHint: EventsPerPage).ConfigureAwait(false))
        {
            events.AddRange(page.Values);
            if (afterEventId is not null && IsNewestFirst(events) && page.Values.Any(item => item.Id == afterEventId))
            {
                break;
            }
        }

        if (IsNewestFirst(events))
        {
            events.Reverse();
        }

        int known = afterEventId is null ? -1 : events.FindIndex(item => item.Id == afterEventId);
        return known >= 0 || afterEventId is null
            ? events.GetRange(known + 1, events.Count - known - 1)
            : throw new ArgumentException($"The job {id} has no event '{afterEventId}'. Give the id of one of its events, or null to begin with the first.", nameof(afterEventId));
    }

    /// <summary>No document tells the order of the list; in the recordings it is this one. The times tell when it is not.</summary>
    private static bool IsNewestFirst(List<FineTuningEvent> events) => events.Count == 0 || !(events[0].CreatedAt < events[events.Count - 1].CreatedAt);
}
