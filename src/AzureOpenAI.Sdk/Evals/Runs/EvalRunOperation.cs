using Azure;
using AzureOpenAI.Sdk.Jobs;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>A run that judges rows, as something to wait for. <see cref="EvalId"/> and <see cref="Operation.Id"/> are all that another process needs to go on.</summary>
public class EvalRunOperation : JobOperation<EvalRunResult>
{
    private readonly EvalsClient _client = null!;

    /// <summary>Takes up a run that was started before, here or in another process. Nothing is sent until its status is asked for.</summary>
    /// <param name="client">The client to ask with.</param>
    /// <param name="evalId">The id of the evaluation.</param>
    /// <param name="runId">The run's id.</param>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public EvalRunOperation(EvalsClient client, string evalId, string runId)
        : this(client, evalId, Require.NotEmpty(runId), started: null)
    {
    }

    internal EvalRunOperation(EvalsClient client, string evalId, string runId, Response<EvalRunResult>? started)
        : base(Require.NotNull(client).Time, runId, started)
        => (_client, EvalId) = (client, Require.NotEmpty(evalId));

    /// <summary>For mocking.</summary>
    protected EvalRunOperation()
    {
    }

    /// <summary>Gets the id of the evaluation that the run belongs to.</summary>
    public virtual string EvalId { get; } = "";

    /// <summary>Ends the run. What was judged so far stays.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The service's answer.</returns>
    /// <exception cref="AzureOpenAIException">The service refused, for example because the run has ended; or no whole answer came.</exception>
    public virtual async Task<Response> CancelAsync(CancellationToken cancellationToken = default)
    {
        Response<EvalRunResult> run = await _client.CancelRunAsync(EvalId, Id, cancellationToken).ConfigureAwait(false);
        Take(run);
        return run.GetRawResponse();
    }

    /// <inheritdoc cref="CancelAsync"/>
    public virtual Response Cancel(CancellationToken cancellationToken = default)
    {
        Response<EvalRunResult> run = _client.CancelRun(EvalId, Id, cancellationToken);
        Take(run);
        return run.GetRawResponse();
    }

    /// <summary>Lists the rows, with what the graders say.</summary>
    /// <param name="status">How they came out; null for all.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The rows, read page by page.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<EvalOutputItem> ListOutputItemsAsync(EvalOutputItemStatus? status = null, CancellationToken cancellationToken = default)
        => _client.ListOutputItemsAsync(EvalId, Id, status, oldestFirst: null, cancellationToken);

    /// <inheritdoc cref="ListOutputItemsAsync"/>
    public virtual Pageable<EvalOutputItem> ListOutputItems(EvalOutputItemStatus? status = null, CancellationToken cancellationToken = default)
        => _client.ListOutputItems(EvalId, Id, status, oldestFirst: null, cancellationToken);

    private protected override Task<Response<EvalRunResult>> ReadAsync(CancellationToken cancellationToken) => _client.GetRunAsync(EvalId, Id, cancellationToken);

    private protected override Response<EvalRunResult> Read(CancellationToken cancellationToken) => _client.GetRun(EvalId, Id, cancellationToken);

    private protected override JobOutcome OutcomeOf(EvalRunResult job)
        => !job.HasEnded ? JobOutcome.Running
            : EvalRunResult.IsFailed(job.Status!.Value) ? JobOutcome.Failed(job.Status.Value.ToString(), job.Error)
            : JobOutcome.Succeeded;
}
