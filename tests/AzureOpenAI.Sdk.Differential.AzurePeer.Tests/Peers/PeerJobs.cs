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
        => client.GetFineTuningClient().CreateFineTuningJobAsync(
            BinaryContent.Create(BinaryData.FromObjectAsJson(new { model, training_file = file, validation_file = validationFile, suffix, seed })), waitUntilCompleted: false, new RequestOptions());

    internal static Task GetJobAsync(OpenAIClient client, string id) => client.GetFineTuningClient().GetJobAsync(id, new RequestOptions());

    internal static Task ListJobsAsync(OpenAIClient client, string? after, int? limit) => ReadAsync(client.GetFineTuningClient().GetJobsAsync(after, limit, new RequestOptions()));

    internal static async Task CancelJobAsync(OpenAIClient client, string id) => await (await JobAsync(client, id)).CancelAsync(new RequestOptions());

    internal static async Task ListEventsAsync(OpenAIClient client, string id, string after, int limit) => await ReadAsync((await JobAsync(client, id)).GetJobEventsAsync(after, limit, new RequestOptions()));

    internal static async Task ListCheckpointsAsync(OpenAIClient client, string id, string after, int limit) => await ReadAsync((await JobAsync(client, id)).GetJobCheckpointsAsync(after, limit, new RequestOptions()));

    internal static Task StartBatchAsync(OpenAIClient client, string json)
        => client.GetBatchClient().CreateBatchAsync(BinaryContent.Create(BinaryData.FromString(json)), waitUntilCompleted: false, new RequestOptions());

    internal static async Task GetBatchAsync(OpenAIClient client, string id) => await (await BatchAsync(client, id)).GetBatchAsync(new RequestOptions());

    internal static Task ListBatchesAsync(OpenAIClient client, string? after, int? limit)
        => ReadAsync(client.GetBatchClient().GetBatchesAsync(after, limit, new RequestOptions()));

    internal static async Task CancelBatchAsync(OpenAIClient client, string id) => await (await BatchAsync(client, id)).CancelAsync(new RequestOptions());

    /// <summary>Of this version, a batch can be taken up only by a token, which is its own JSON.</summary>
    private static Task<CreateBatchOperation> BatchAsync(OpenAIClient client, string id)
        => CreateBatchOperation.RehydrateAsync(client.GetBatchClient(), ContinuationToken.FromBytes(BinaryData.FromString($$"""{"batchId":"{{id}}"}""")), CancellationToken.None);

    private static Task<FineTuningJobOperation> JobAsync(OpenAIClient client, string id) => FineTuningJobOperation.RehydrateAsync(client.GetFineTuningClient(), id, CancellationToken.None);

    private static async Task ReadAsync(AsyncCollectionResult list)
    {
        await foreach (ClientResult page in list.GetRawPagesAsync())
        {
            Assert.That(page.GetRawResponse().Status, Is.EqualTo(200));
        }
    }
}
