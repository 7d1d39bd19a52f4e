using Azure;
using AzureOpenAI.Sdk.Jobs;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A response that is made in the background. It goes on without this object: keep its id, and any process can take it up again.</summary>
public class ResponsesOperation : JobOperation<ResponsesResult>
{
    private readonly ResponsesClient _client = null!;

    /// <summary>Takes up a response that was started before, here or in another process.</summary>
    /// <param name="client">Reads its status.</param>
    /// <param name="id">The response's id.</param>
    public ResponsesOperation(ResponsesClient client, string id)
        : this(client, id, started: null)
    {
    }

    /// <summary>For mocking.</summary>
    protected ResponsesOperation()
    {
    }

    internal ResponsesOperation(ResponsesClient client, string id, Response<ResponsesResult>? started)
        : base(Require.NotNull(client).Time, Require.NotEmpty(id), started)
        => _client = client;

    /// <summary>Cancels the response.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The service's answer.</returns>
    /// <exception cref="AzureOpenAIException">The service refused, or no whole answer came.</exception>
    public virtual async Task<Response> CancelAsync(CancellationToken cancellationToken = default)
        => (await _client.CancelAsync(Id, cancellationToken).ConfigureAwait(false)).GetRawResponse();

    /// <inheritdoc cref="CancelAsync"/>
    public virtual Response Cancel(CancellationToken cancellationToken = default) => _client.Cancel(Id, cancellationToken).GetRawResponse();

    private protected override Task<Response<ResponsesResult>> ReadAsync(CancellationToken cancellationToken) => _client.GetAsync(Id, cancellationToken: cancellationToken);

    private protected override Response<ResponsesResult> Read(CancellationToken cancellationToken) => _client.Get(Id, cancellationToken: cancellationToken);

    /// <summary>A response that was cut off has ended too: what there is of it can be read, and says why.</summary>
    private protected override JobOutcome OutcomeOf(ResponsesResult job)
        => job.Status == ResponseStatus.Completed || job.Status == ResponseStatus.Incomplete ? JobOutcome.Succeeded
            : job.Status == ResponseStatus.Failed || job.Status == ResponseStatus.Cancelled
                ? JobOutcome.Failed(job.Status.ToString()!, job.Error is { } error ? new ServiceError { Code = error.Code, Message = error.Message } : null)
            : JobOutcome.Running;
}
