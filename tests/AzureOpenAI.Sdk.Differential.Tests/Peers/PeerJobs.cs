using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Batch;
using OpenAI.FineTuning;

namespace AzureOpenAI.Sdk.Differential.Tests.Peers;

/// <summary>The peer's calls for jobs, of which its versions have different forms.</summary>
internal static class PeerJobs
{
    internal static Task FineTuneAsync(OpenAIClient client, string model, string file, string validationFile, string suffix, int seed)
        => client.GetFineTuningClient().FineTuneAsync(model, file, waitUntilCompleted: false, new FineTuningOptions { ValidationFile = validationFile, Suffix = suffix, Seed = seed });

    internal static Task GetJobAsync(OpenAIClient client, string id) => client.GetFineTuningClient().GetJobAsync(id, CancellationToken.None);

    internal static Task ListJobsAsync(OpenAIClient client, string? after, int? limit)
        => ReadAsync(client.GetFineTuningClient().GetJobsAsync(new FineTuningJobCollectionOptions { AfterJobId = after, PageSize = limit }, CancellationToken.None));

    internal static async Task CancelJobAsync(OpenAIClient client, string id) => await (await JobAsync(client, id)).CancelAsync(new RequestOptions());

    internal static async Task ListEventsAsync(OpenAIClient client, string id, string after, int limit) => await ReadAsync((await JobAsync(client, id)).GetEventsAsync(after, limit, new RequestOptions()));

    internal static async Task ListCheckpointsAsync(OpenAIClient client, string id, string after, int limit) => await ReadAsync((await JobAsync(client, id)).GetCheckpointsAsync(after, limit, new RequestOptions()));

    internal static Task StartBatchAsync(OpenAIClient client, string json)
        => client.GetBatchClient().CreateBatchAsync(BinaryContent.Create(BinaryData.FromString(json)), waitUntilCompleted: false, new RequestOptions());

    internal static async Task GetBatchAsync(OpenAIClient client, string id) => await (await BatchAsync(client, id)).GetBatchAsync(new RequestOptions());

    internal static Task ListBatchesAsync(OpenAIClient client, string? after, int? limit)
        => ReadAsync(client.GetBatchClient().GetBatchesAsync(new BatchCollectionOptions { AfterId = after, PageSizeLimit = limit }, CancellationToken.None));

    internal static async Task CancelBatchAsync(OpenAIClient client, string id) => await (await BatchAsync(client, id)).CancelAsync(new RequestOptions());

    private static Task<CreateBatchOperation> BatchAsync(OpenAIClient client, string id)
        => CreateBatchOperation.RehydrateAsync(client.GetBatchClient(), id, CancellationToken.None);

    private static Task<FineTuningJob> JobAsync(OpenAIClient client, string id) => FineTuningJob.RehydrateAsync(client.GetFineTuningClient(), id, CancellationToken.None);

    private static async Task ReadAsync(AsyncCollectionResult list)
    {
        await foreach (ClientResult page in list.GetRawPagesAsync())
        {
            Assert.That(page.GetRawResponse().Status, Is.EqualTo(200));
        }
    }
}
