using Azure;
using AzureOpenAI.Sdk.Jobs;

namespace AzureOpenAI.Sdk.Files;

/// <summary>The checking of a file, or its import: it ends when the file can be used, or can't.</summary>
public class FilesOperation : JobOperation<FilesResult>
{
    private readonly FilesClient _client = null!;

    /// <summary>Watches a file.</summary>
    /// <param name="client">Reads its status.</param>
    /// <param name="id">The file's id.</param>
    public FilesOperation(FilesClient client, string id)
        : this(client, id, started: null)
    {
    }

    /// <summary>For mocking.</summary>
    protected FilesOperation()
    {
    }

    internal FilesOperation(FilesClient client, string id, Response<FilesResult>? started)
        : base(Require.NotNull(client).Time, Require.NotEmpty(id), started)
        => _client = client;

    private protected override Task<Response<FilesResult>> ReadAsync(CancellationToken cancellationToken) => _client.GetAsync(Id, cancellationToken);

    private protected override Response<FilesResult> Read(CancellationToken cancellationToken) => _client.Get(Id, cancellationToken);

    private protected override JobOutcome OutcomeOf(FilesResult job)
        => job.Status == FilesStatus.Processed ? JobOutcome.Succeeded
            : job.Status == FilesStatus.Error || job.Status == FilesStatus.Deleting || job.Status == FilesStatus.Deleted
                ? JobOutcome.Failed(job.Status.ToString()!, new ServiceError { Message = job.StatusDetails })
            : JobOutcome.Running;
}
