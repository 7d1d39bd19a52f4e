using Azure;
using AzureOpenAI.Sdk.Jobs;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>A job that trains a model, as something to wait for. Its <see cref="Operation.Id"/> is all that another process needs to go on.</summary>
public class FineTuningOperation : JobOperation<FineTuningResult>
{
    private readonly FineTuningClient _client = null!;

    /// <summary>Takes up a job that was started before, here or in another process. Nothing is sent until its status is asked for.</summary>
    /// <param name="client">The client to ask with.</param>
    /// <param name="id">The job's id.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public FineTuningOperation(FineTuningClient client, string id)
        : this(client, Require.NotEmpty(id), started: null)
    {
    }

    internal FineTuningOperation(FineTuningClient client, string id, Response<FineTuningResult>? started)
        : base(Require.NotNull(client).Time, id, started)
        => _client = client;

    /// <summary>For mocking.</summary>
    protected FineTuningOperation()
    {
    }

    /// <summary>Cancels the job. Checkpoints that it has made stay.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The service's answer.</returns>
    /// <exception cref="AzureOpenAIException">The service refused, for example because the job has ended; or no whole answer came.</exception>
    public virtual async Task<Response> CancelAsync(CancellationToken cancellationToken = default)
    {
        Response<FineTuningResult> job = await _client.CancelAsync(Id, cancellationToken).ConfigureAwait(false);
        Take(job);
        return job.GetRawResponse();
    }

    /// <inheritdoc cref="CancelAsync"/>
    public virtual Response Cancel(CancellationToken cancellationToken = default)
    {
        Response<FineTuningResult> job = _client.Cancel(Id, cancellationToken);
        Take(job);
        return job.GetRawResponse();
    }

    private protected override Task<Response<FineTuningResult>> ReadAsync(CancellationToken cancellationToken) => _client.GetAsync(Id, cancellationToken);

    private protected override Response<FineTuningResult> Read(CancellationToken cancellationToken) => _client.Get(Id, cancellationToken);

    private protected override JobOutcome OutcomeOf(FineTuningResult job)
        => !job.HasEnded ? JobOutcome.Running
            : FineTuningResult.IsFailed(job.Status!.Value) ? JobOutcome.Failed(job.Status.Value.ToString(), job.Error)
            : JobOutcome.Succeeded;
}
