using Azure;
using AzureOpenAI.Sdk.Differential.Tests.Peers;
using AzureOpenAI.Sdk.Retrieval;
using AzureOpenAI.Sdk.VectorStores;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

internal static class VectorStoresCases
{
    private const string Store = """
        {
          "id":"vs_1","object":"vector_store","created_at":1,"name":"manuals","usage_bytes":0,"status":"completed","last_active_at":1,"metadata":{},
          "file_counts":{"in_progress":0,"completed":0,"failed":0,"cancelled":0,"total":0}
        }
        """;

    private const string File = """{"id":"file-1","object":"vector_store.file","usage_bytes":0,"created_at":1,"vector_store_id":"vs_1","status":"completed","last_error":null}""";

    private const string Batch = """
        {
          "id":"vsfb_1","object":"vector_store.files_batch","created_at":1,"vector_store_id":"vs_1","status":"in_progress",
          "file_counts":{"in_progress":1,"completed":0,"failed":0,"cancelled":0,"total":1}
        }
        """;

    private const string EmptyList = """{"object":"list","data":[],"has_more":false}""";

    private const string Search = """{"query":"how to reset","max_num_results":5,"filters":{"type":"eq","key":"year","value":2026},"ranking_options":{"ranker":"none","score_threshold":0.5}}""";

    internal static IEnumerable<WireCase> All =>
    [
        Case("vector_stores.create", PeerStores.Create(), ours => ours.CreateAsync(), Store),
        Case(
            "vector_stores.create_settings",
            PeerStores.Create("manuals", ["file-1"], days: 7, size: 1_200, overlap: 250, ("team", "support")),
            ours => ours.CreateAsync(new VectorStoresOptions(["file-1"])
            {
                Name = "manuals",
                ExpiresAfter = new VectorStoreExpiry(7),
                ChunkingStrategy = ChunkingStrategy.OfSize(1_200, 250),
                Metadata = new Dictionary<string, string> { ["team"] = "support" },
            }),
            Store),
        Case("vector_stores.get", PeerStores.Get("vs_1"), ours => ours.GetAsync("vs_1"), Store),
        Case("vector_stores.list_page", PeerStores.List("vs_0", 5, "asc"), ours => FineTuningCases.ReadAsync(ours.ListAsync(oldestFirst: true), "vs_0", 5), EmptyList),
        Case("vector_stores.update", PeerStores.Update("vs_1", "handbooks", days: 3), ours => ours.UpdateAsync("vs_1", new VectorStoresUpdateOptions { Name = "handbooks", ExpiresAfter = new VectorStoreExpiry(3) }), Store),
        Case("vector_stores.delete", PeerStores.Delete("vs_1"), ours => ours.DeleteAsync("vs_1"), """{"id":"vs_1","object":"vector_store.deleted","deleted":true}"""),
        Case(
            "vector_stores.search",
            PeerStores.Search("vs_1", Search),
            ours => ours.SearchAsync("vs_1", new VectorStoreSearchOptions("how to reset") { MaxNumResults = 5, Filters = FileFilter.Equal("year", 2026), RankingOptions = new RankingOptions { Ranker = Ranker.None, ScoreThreshold = 0.5 } }),
            "{}"),
        Case("vector_stores.files.add", PeerStores.AddFile("vs_1", "file-1"), ours => ours.AddFileAsync(WaitUntil.Started, "vs_1", new VectorStoreFileOptions("file-1")), File),
        Case("vector_stores.files.get", PeerStores.GetFile("vs_1", "file-1"), ours => ours.GetFileAsync("vs_1", "file-1"), File),
        Case("vector_stores.files.list_page", PeerStores.ListFiles("vs_1", "file-0", 5, "desc", "failed"), ours => FineTuningCases.ReadAsync(ours.ListFilesAsync("vs_1", VectorStoreFileStatus.Failed, oldestFirst: false), "file-0", 5), EmptyList),
        Case("vector_stores.files.update", PeerStores.UpdateFile("vs_1", "file-1", ("language", "en")), ours => ours.UpdateFileAsync("vs_1", "file-1", new VectorStoreFileUpdateOptions(new Dictionary<string, AttributeValue> { ["language"] = "en" })), File),
        Case("vector_stores.files.remove", PeerStores.RemoveFile("vs_1", "file-1"), ours => ours.RemoveFileAsync("vs_1", "file-1"), """{"id":"file-1","object":"vector_store.file.deleted","deleted":true}"""),
        Case("vector_stores.files.content", PeerStores.GetFileContent("vs_1", "file-1"), ours => ours.GetFileContentAsync("vs_1", "file-1"), "{}"),
        Case("vector_stores.file_batches.add", PeerStores.AddFiles("vs_1", "file-1", "file-2"), ours => ours.AddFilesAsync(WaitUntil.Started, "vs_1", new VectorStoreFileBatchOptions(["file-1", "file-2"])), Batch),
        Case("vector_stores.file_batches.get", PeerStores.GetFileBatch("vs_1", "vsfb_1"), ours => ours.GetFileBatchAsync("vs_1", "vsfb_1"), Batch),
        Case("vector_stores.file_batches.cancel", PeerStores.CancelFileBatch("vs_1", "vsfb_1"), ours => ours.CancelFileBatchAsync("vs_1", "vsfb_1"), Batch),
        Case("vector_stores.file_batches.files_page", PeerStores.ListFileBatchFiles("vs_1", "vsfb_1", "file-0", 5, "asc", "completed"), ours => FineTuningCases.ReadAsync(ours.ListFileBatchFilesAsync("vs_1", "vsfb_1", VectorStoreFileStatus.Completed, oldestFirst: true), "file-0", 5), EmptyList),
    ];

    /// <summary>Of the versions with a date, only previews have it, and the peer of Azure knows none.</summary>
    private static WireCase Case(string name, Func<OpenAI.OpenAIClient, Task> peer, Func<VectorStoresClient, Task> ours, string reply)
        => new(name, peer, client => ours(client.GetVectorStoresClient()), reply);
}
