using Azure;
using AzureOpenAI.Sdk.Jobs;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>The indexing of all files of a vector store: it ends when none is under way any more. Look at <see cref="VectorStoresResult.FileCounts"/> for those that failed.</summary>
public class VectorStoresOperation : JobOperation<VectorStoresResult>
{
    private readonly VectorStoresClient _client = null!;

    /// <summary>Watches a vector store. Nothing is sent until its status is asked for.</summary>
    /// <param name="client">The client to ask with.</param>
    /// <param name="storeId">The vector store's id.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public VectorStoresOperation(VectorStoresClient client, string storeId)
        : base(Require.NotNull(client).Time, Require.NotEmpty(storeId), started: null)
        => _client = client;

    /// <summary>For mocking.</summary>
    protected VectorStoresOperation()
    {
    }

    private protected override Task<Response<VectorStoresResult>> ReadAsync(CancellationToken cancellationToken) => _client.GetAsync(Id, cancellationToken);

    private protected override Response<VectorStoresResult> Read(CancellationToken cancellationToken) => _client.Get(Id, cancellationToken);

    private protected override JobOutcome OutcomeOf(VectorStoresResult job)
        => job.Status == VectorStoreStatus.Completed ? JobOutcome.Succeeded
            : job.Status == VectorStoreStatus.Expired ? JobOutcome.Failed("expired", new ServiceError { Message = "It was not used for longer than it was to be kept." })
            : JobOutcome.Running;
}
