using Azure;
using AzureOpenAI.Sdk.Jobs;

namespace AzureOpenAI.Sdk.Batch;

/// <summary>A batch under way. It goes on without this object: keep its id, and any process can take it up again.</summary>
public class BatchOperation : JobOperation<BatchResult>
{
    private readonly BatchClient _client = null!;

    /// <summary>Takes up a batch that was started before, here or in another process.</summary>
    /// <param name="client">Reads its status.</param>
    /// <param name="id">The batch's id.</param>
    public BatchOperation(BatchClient client, string id)
        : this(client, id, started: null)
    {
    }

    /// <summary>For mocking.</summary>
    protected BatchOperation()
    {
    }

    internal BatchOperation(BatchClient client, string id, Response<BatchResult>? started)
        : base(Require.NotNull(client).Time, Require.NotEmpty(id), started)
        => _client = client;

    /// <summary>Cancels the batch. Requests that were answered stay answered, and are billed.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The service's answer.</returns>
    /// <exception cref="AzureOpenAIException">The service refused, for example because the batch has ended; or no whole answer came.</exception>
    public virtual async Task<Response> CancelAsync(CancellationToken cancellationToken = default)
        => (await _client.CancelAsync(Id, cancellationToken).ConfigureAwait(false)).GetRawResponse();

    /// <inheritdoc cref="CancelAsync"/>
    public virtual Response Cancel(CancellationToken cancellationToken = default) => _client.Cancel(Id, cancellationToken).GetRawResponse();

    /// <summary>Reads the results of the batch as far as it was when its status was last read: the answers, and then the requests that failed.</summary>
    /// <typeparam name="T">What the requests return, for example <c>ChatResult</c>.</typeparam>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>A line for each request, in no certain order: find them by their <c>custom_id</c>.</returns>
    /// <exception cref="InvalidOperationException">The status was not read yet.</exception>
    public virtual IAsyncEnumerable<BatchLine<T>> ReadResultsAsync<T>(CancellationToken cancellationToken = default)
        where T : WireModel
        => _client.ReadResultsAsync<T>(
            Current ?? throw new InvalidOperationException($"The batch's status was not read yet. Call {nameof(WaitForCompletionAsync)}."), cancellationToken);

    private protected override Task<Response<BatchResult>> ReadAsync(CancellationToken cancellationToken) => _client.GetAsync(Id, cancellationToken);

    private protected override Response<BatchResult> Read(CancellationToken cancellationToken) => _client.Get(Id, cancellationToken);

    private protected override JobOutcome OutcomeOf(BatchResult job)
        => job.Status == BatchStatus.Completed ? JobOutcome.Succeeded
            : job.Status == BatchStatus.Failed || job.Status == BatchStatus.Expired || job.Status == BatchStatus.Cancelled
                ? JobOutcome.Failed(job.Status.ToString()!, ErrorOf(job))
            : JobOutcome.Running;

    /// <summary>Takes the first of the errors, with the line where it is.</summary>
    private static ServiceError? ErrorOf(BatchResult job)
    {
        if (job.Errors is not { Data: [{ } first, ..] })
        {
            return null;
        }

        string place = first.Line is { } line ? FormattableString.Invariant($"line {line}: ") : "";
        string more = job.Errors.Data.Count > 1 ? FormattableString.Invariant($" ({job.Errors.Data.Count - 1} more)") : "";
        return new ServiceError { Code = first.Code, Message = place + first.Message + more, Param = first.Param };
    }
}
