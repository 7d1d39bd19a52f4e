using System.Diagnostics.CodeAnalysis;
using Azure;
using AzureOpenAI.Sdk.Jobs;

namespace AzureOpenAI.Sdk.Videos;

/// <summary>A video that is being made, as something to wait for. Its <see cref="Operation.Id"/> is all that another process needs to go on.</summary>
[Experimental(ExperimentalId.Videos)]
public class VideosOperation : JobOperation<VideosResult>
{
    private readonly VideosClient _client = null!;

    /// <summary>Takes up a video that was started before, here or in another process. Nothing is sent until its status is asked for.</summary>
    /// <param name="client">The client to ask with.</param>
    /// <param name="id">The video's id.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public VideosOperation(VideosClient client, string id)
        : this(client, Require.NotEmpty(id), started: null)
    {
    }

    internal VideosOperation(VideosClient client, string id, Response<VideosResult>? started)
        : base(Require.NotNull(client).Time, id, started)
        => _client = client;

    /// <summary>For mocking.</summary>
    protected VideosOperation()
    {
    }

    private protected override Task<Response<VideosResult>> ReadAsync(CancellationToken cancellationToken) => _client.GetAsync(Id, cancellationToken);

    private protected override Response<VideosResult> Read(CancellationToken cancellationToken) => _client.Get(Id, cancellationToken);

    private protected override JobOutcome OutcomeOf(VideosResult job)
        => !job.HasEnded ? JobOutcome.Running
            : VideosResult.IsFailed(job.Status!.Value) ? JobOutcome.Failed(job.Status.Value.ToString(), job.Error)
            : JobOutcome.Succeeded;
}
