using Azure;
using AzureOpenAI.Sdk.VectorStores;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class VectorStoresCases
{
    private const string Id = "vs_1";
    private const string File = "file-1";
    private const string Batch = "vsfb_1";
    private const string Sizes = """{ "type": "static", "static": { "max_chunk_size_tokens": 1200, "chunk_overlap_tokens": 250 } }""";
    private const string Attributes = """{ "year": 2026, "share": 0.5, "language": "en", "draft": false }""";

    private const string Filter = """
        {
          "type": "and",
          "filters": [
            { "type": "gte", "key": "year", "value": 2025 },
            { "type": "or", "filters": [{ "type": "eq", "key": "draft", "value": false }, { "type": "in", "key": "language", "value": ["en", "de"] }] }
          ]
        }
        """;

    internal static IReadOnlyList<ContractCase> Stores { get; } =
    [
        new(VectorStoresCalls.Create, "empty", client => Ours(client).CreateAsync()),
        Create("minimal", """{ "file_ids": ["file-1"] }"""),
        Create("maximal", $$"""
            {
              "name": "manuals", "description": "How to use what we sell.", "file_ids": ["file-1", "file-2"], "chunking_strategy": {{Sizes}},
              "expires_after": { "anchor": "last_active_at", "days": 7 }, "metadata": { "team": "support" }
            }
            """),
        Create("cut by the service", """{ "file_ids": ["file-1"], "chunking_strategy": { "type": "auto" } }"""),
        new(VectorStoresCalls.Get, "by id", client => Ours(client).GetAsync(Id)),
        new(VectorStoresCalls.List, "first page", client => ContractCase.ReadAsync(Ours(client).ListAsync())),
        new(VectorStoresCalls.List, "next page", client => ContractCase.ReadAsync(Ours(client).ListAsync(oldestFirst: true), after: "vs_0")),
        Update("minimal", """{ "name": "manuals" }"""),
        Update("maximal", """{ "name": "manuals", "expires_after": { "anchor": "last_active_at", "days": 7 }, "metadata": { "team": "support" } }"""),
        new(VectorStoresCalls.Delete, "by id", client => Ours(client).DeleteAsync(Id)),
        Search("minimal", """{ "query": "how to reset" }"""),
        Search("maximal", $$"""{ "query": ["reset", "restart"], "rewrite_query": true, "max_num_results": 5, "filters": {{Filter}}, "ranking_options": { "ranker": "auto", "score_threshold": 0.5 } }"""),
        Search("a comparison alone", """{ "query": "how to reset", "filters": { "type": "ne", "key": "draft", "value": true } }"""),
    ];

    internal static IReadOnlyList<ContractCase> Files { get; } =
    [
        Add("minimal", """{ "file_id": "file-1" }"""),
        Add("maximal", $$"""{ "file_id": "file-1", "chunking_strategy": {{Sizes}}, "attributes": {{Attributes}} }"""),
        new(VectorStoresCalls.GetFile, "by id", client => Ours(client).GetFileAsync(Id, File)),
        new(VectorStoresCalls.ListFiles, "first page", client => ContractCase.ReadAsync(Ours(client).ListFilesAsync(Id))),
        new(VectorStoresCalls.ListFiles, "next page", client => ContractCase.ReadAsync(Ours(client).ListFilesAsync(Id, VectorStoreFileStatus.Failed, oldestFirst: false), after: "file-0")),
        UpdateFile("minimal", """{ "attributes": {} }"""),
        UpdateFile("maximal", $$"""{ "attributes": {{Attributes}} }"""),
        new(VectorStoresCalls.RemoveFile, "by id", client => Ours(client).RemoveFileAsync(Id, File)),
        new(VectorStoresCalls.GetFileContent, "by id", client => Ours(client).GetFileContentAsync(Id, File)),
    ];

    internal static IReadOnlyList<ContractCase> FileBatches { get; } =
    [
        AddMany("minimal", """{ "file_ids": ["file-1"] }"""),
        AddMany("maximal", $$"""{ "file_ids": ["file-1", "file-2"], "chunking_strategy": {{Sizes}}, "attributes": {{Attributes}} }"""),
        AddMany("each file in its own way", $$"""{ "files": [{ "file_id": "file-1", "chunking_strategy": {{Sizes}}, "attributes": {{Attributes}} }, { "file_id": "file-2" }] }"""),
        new(VectorStoresCalls.GetFileBatch, "by id", client => Ours(client).GetFileBatchAsync(Id, Batch)),
        new(VectorStoresCalls.CancelFileBatch, "by id", client => Ours(client).CancelFileBatchAsync(Id, Batch)),
        new(VectorStoresCalls.ListFileBatchFiles, "first page", client => ContractCase.ReadAsync(Ours(client).ListFileBatchFilesAsync(Id, Batch))),
        new(VectorStoresCalls.ListFileBatchFiles, "next page", client => ContractCase.ReadAsync(Ours(client).ListFileBatchFilesAsync(Id, Batch, VectorStoreFileStatus.Completed, oldestFirst: true), after: "file-0")),
    ];

    private static ContractCase Create(string name, string options)
        => ContractCase.Of<VectorStoresOptions>(VectorStoresCalls.Create, name, options, (client, typed) => Ours(client).CreateAsync(typed));

    private static ContractCase Update(string name, string options)
        => ContractCase.Of<VectorStoresUpdateOptions>(VectorStoresCalls.Update, name, options, (client, typed) => Ours(client).UpdateAsync(Id, typed));

    private static ContractCase Search(string name, string options)
        => ContractCase.Of<VectorStoreSearchOptions>(VectorStoresCalls.Search, name, options, (client, typed) => Ours(client).SearchAsync(Id, typed));

    private static ContractCase Add(string name, string options)
        => ContractCase.Of<VectorStoreFileOptions>(VectorStoresCalls.AddFile, name, options, (client, typed) => Ours(client).AddFileAsync(WaitUntil.Started, Id, typed)) with { Reply = """{"id":"file-1"}""" };

    private static ContractCase UpdateFile(string name, string options)
        => ContractCase.Of<VectorStoreFileUpdateOptions>(VectorStoresCalls.UpdateFile, name, options, (client, typed) => Ours(client).UpdateFileAsync(Id, File, typed));

    private static ContractCase AddMany(string name, string options)
        => ContractCase.Of<VectorStoreFileBatchOptions>(VectorStoresCalls.AddFiles, name, options, (client, typed) => Ours(client).AddFilesAsync(WaitUntil.Started, Id, typed)) with { Reply = """{"id":"vsfb_1"}""" };

    private static VectorStoresClient Ours(AzureOpenAIClient client) => client.GetVectorStoresClient();
}
