using Azure;
using AzureOpenAI.Sdk.Batch;
using AzureOpenAI.Sdk.Differential.Tests.Peers;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

internal static class BatchCases
{
    private const string Reply = """{"id":"batch_1","object":"batch","endpoint":"/v1/chat/completions","input_file_id":"file-1","completion_window":"24h","status":"in_progress","created_at":1}""";

    private const string List = """{"object":"list","data":[],"has_more":false}""";

    internal static IEnumerable<WireCase> All =>
    [
        new(
            "batches.create",
            peer => PeerJobs.StartBatchAsync(peer, """{"input_file_id":"file-1","endpoint":"/v1/chat/completions","completion_window":"24h","metadata":{"case":"7"}}"""),
            ours => Ours(ours).StartAsync(WaitUntil.Started, new BatchOptions("file-1", BatchEndpoint.ChatCompletions) { Metadata = new Dictionary<string, string> { ["case"] = "7" } }),
            Reply),
        new("batches.get", peer => PeerJobs.GetBatchAsync(peer, "batch_1"), ours => Ours(ours).GetAsync("batch_1"), Reply),
        new("batches.list", peer => PeerJobs.ListBatchesAsync(peer, after: null, limit: null), ours => FineTuningCases.ReadAsync(Ours(ours).ListAsync()), List),
        new("batches.list_page", peer => PeerJobs.ListBatchesAsync(peer, after: "batch_0", limit: 5), ours => FineTuningCases.ReadAsync(Ours(ours).ListAsync(), "batch_0", 5), List),
        new("batches.cancel", peer => PeerJobs.CancelBatchAsync(peer, "batch_1"), ours => Ours(ours).CancelAsync("batch_1"), Reply),
    ];

    private static BatchClient Ours(AzureOpenAIClient client) => client.GetBatchClient();
}
