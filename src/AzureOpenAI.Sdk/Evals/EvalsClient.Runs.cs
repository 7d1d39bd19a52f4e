using Azure;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Evals;

/// <content>Runs: what is judged.</content>
public partial class EvalsClient
{
    /// <summary>Starts to judge rows of data. It takes minutes to hours, and goes on without this program. What models are asked is billed.</summary>
    /// <remarks>When the connection breaks before the service has answered, the request is not sent again: it would start a second run. Look in <see cref="ListRunsAsync"/>.</remarks>
    /// <param name="waitUntil">Whether to return when it has started, or when it has ended.</param>
    /// <param name="evalId">The id of the evaluation.</param>
    /// <param name="options">What is judged.</param>
    /// <param name="cancellationToken">Ends the call and the waiting, not the run.</param>
    /// <returns>The run, to be waited for.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="JobFailedException">It was waited for, and ended without success.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual async Task<EvalRunOperation> StartRunAsync(WaitUntil waitUntil, string evalId, EvalRunOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        Response<EvalRunResult> started = await _pipeline.PostAsync<EvalRunOptions, EvalRunResult>(
            RouteTo(EvalsCalls.CreateRun, evalId), options, reasons: false, default, cancellationToken).ConfigureAwait(false);
        var operation = new EvalRunOperation(this, evalId, started.Value.Id ?? "", started);
        if (waitUntil == WaitUntil.Completed)
        {
            await operation.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
        }

        return operation;
    }

    /// <inheritdoc cref="StartRunAsync"/>
    public virtual EvalRunOperation StartRun(WaitUntil waitUntil, string evalId, EvalRunOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        Response<EvalRunResult> started = _pipeline.Post<EvalRunOptions, EvalRunResult>(
            RouteTo(EvalsCalls.CreateRun, evalId), options, reasons: false, default, cancellationToken);
        var operation = new EvalRunOperation(this, evalId, started.Value.Id ?? "", started);
        if (waitUntil == WaitUntil.Completed)
        {
            operation.WaitForCompletion(cancellationToken);
        }

        return operation;
    }

    /// <summary>Takes up a run that was started before, here or in another process. Nothing is sent until its status is asked for.</summary>
    /// <param name="evalId">The id of the evaluation.</param>
    /// <param name="runId">The run's id.</param>
    /// <returns>The run, to be waited for.</returns>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public virtual EvalRunOperation GetRunOperation(string evalId, string runId) => new(this, evalId, runId);

    /// <summary>Reads a run.</summary>
    /// <param name="evalId">The id of the evaluation.</param>
    /// <param name="runId">The run's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The run as it is now.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<EvalRunResult>> GetRunAsync(string evalId, string runId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<EvalRunResult>(RouteTo(EvalsCalls.GetRun, evalId, runId), null, cancellationToken);

    /// <inheritdoc cref="GetRunAsync"/>
    public virtual Response<EvalRunResult> GetRun(string evalId, string runId, CancellationToken cancellationToken = default)
        => _pipeline.Send<EvalRunResult>(RouteTo(EvalsCalls.GetRun, evalId, runId), null, cancellationToken);

    /// <summary>Lists the runs of an evaluation.</summary>
    /// <param name="evalId">The id of the evaluation.</param>
    /// <param name="status">How far they are; null for all.</param>
    /// <param name="oldestFirst">Whether the oldest comes first; null for the service's order, which is the same.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The runs, read page by page. The continuation token of a page is an id, and good in another process.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<EvalRunResult> ListRunsAsync(string evalId, EvalRunStatus? status = null, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<EvalRunResult>((after, limit) => ListRunsRoute(evalId, status, oldestFirst, after, limit), static one => one.Id, cancellationToken);

    /// <inheritdoc cref="ListRunsAsync"/>
    public virtual Pageable<EvalRunResult> ListRuns(string evalId, EvalRunStatus? status = null, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.List<EvalRunResult>((after, limit) => ListRunsRoute(evalId, status, oldestFirst, after, limit), static one => one.Id, cancellationToken);

    /// <summary>Ends a run. What was judged so far stays.</summary>
    /// <param name="evalId">The id of the evaluation.</param>
    /// <param name="runId">The run's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The run as it is now.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<EvalRunResult>> CancelRunAsync(string evalId, string runId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<EvalRunResult>(RouteTo(EvalsCalls.CancelRun, evalId, runId), null, cancellationToken);

    /// <inheritdoc cref="CancelRunAsync"/>
    public virtual Response<EvalRunResult> CancelRun(string evalId, string runId, CancellationToken cancellationToken = default)
        => _pipeline.Send<EvalRunResult>(RouteTo(EvalsCalls.CancelRun, evalId, runId), null, cancellationToken);

    /// <summary>Deletes a run with what came of it.</summary>
    /// <param name="evalId">The id of the evaluation.</param>
    /// <param name="runId">The run's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>That it is deleted.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<EvalRunDeletionResult>> DeleteRunAsync(string evalId, string runId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<EvalRunDeletionResult>(RouteTo(EvalsCalls.DeleteRun, evalId, runId), null, cancellationToken);

    /// <inheritdoc cref="DeleteRunAsync"/>
    public virtual Response<EvalRunDeletionResult> DeleteRun(string evalId, string runId, CancellationToken cancellationToken = default)
        => _pipeline.Send<EvalRunDeletionResult>(RouteTo(EvalsCalls.DeleteRun, evalId, runId), null, cancellationToken);

    private Route ListRunsRoute(string evalId, EvalRunStatus? status, bool? oldestFirst, string? after, int? limit)
        => _pipeline.RouteTo(EvalsCalls.ListRuns, [evalId], QueryText.Page(after, limit, oldestFirst).Add("status", status?.ToString()));
}
