using Azure;
using AzureOpenAI.Sdk.Batch;
using AzureOpenAI.Sdk.Chat;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class BatchCases
{
    private const string Id = "batch_1";

    internal static IReadOnlyList<ContractCase> All { get; } =
    [
        Start("minimal", """{ "input_file_id": "file-1", "endpoint": "/v1/chat/completions", "completion_window": "24h" }"""),
        Start("maximal", """{ "input_file_id": "file-1", "endpoint": "/v1/embeddings", "completion_window": "24h", "metadata": { "case": "7" }, "output_expires_after": { "anchor": "created_at", "seconds": 1209600 } }"""),
        Start("blob", """{ "input_blob": "https://unit.blob.core.windows.net/c/in.jsonl", "output_folder": { "url": "https://unit.blob.core.windows.net/c", "delete": true }, "endpoint": "/v1/chat/completions", "completion_window": "24h" }"""),
        new(BatchCalls.Get, "by id", client => Batches(client).GetAsync(Id)),
        new(BatchCalls.List, "first page", client => ContractCase.ReadAsync(Batches(client).ListAsync())),
        new(BatchCalls.List, "next page", client => ContractCase.ReadAsync(Batches(client).ListAsync(), after: "batch_0")),
        new(BatchCalls.Cancel, "by id", client => Batches(client).CancelAsync(Id)),
        new(BatchCalls.ReadResults, "output", ReadAsync) { Reply = """{"custom_id":"1","response":{"status_code":200,"body":{}},"error":null}""" },
    ];

    private static ContractCase Start(string name, string options)
        => ContractCase.Of<BatchOptions>(BatchCalls.Create, name, options, (client, typed) => Batches(client).StartAsync(WaitUntil.Started, typed)) with { Reply = """{"id":"batch_1"}""" };

    private static async Task ReadAsync(AzureOpenAIClient client)
    {
        await foreach (BatchLine<ChatResult> line in Batches(client).ReadResultsAsync<ChatResult>(new BatchResult { OutputFileId = "file-1" }))
        {
            Assert.That(line.CustomId, Is.EqualTo("1"));
        }
    }

    private static BatchClient Batches(AzureOpenAIClient client) => client.GetBatchClient();
}
