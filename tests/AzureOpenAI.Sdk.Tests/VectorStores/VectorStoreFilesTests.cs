using Azure;
using AzureOpenAI.Sdk.Retrieval;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.VectorStores;

namespace AzureOpenAI.Sdk.Tests.VectorStores;

/// <summary>Files of a vector store, one by one and many at once.</summary>
public sealed class VectorStoreFilesTests
{
    private readonly InstantClock _clock = new();

    [Test]
    public async Task A_file_is_added_and_waited_for([Values] bool async)
    {
        FakeService service = Service(File("in_progress"), File("in_progress"), File("completed"));
        VectorStoresClient client = service.Client.GetVectorStoresClient();
        var options = new VectorStoreFileOptions("file-1")
        {
            ChunkingStrategy = ChunkingStrategy.Auto(),
            Attributes = new Dictionary<string, AttributeValue> { ["year"] = 2026, ["share"] = 0.5, ["language"] = "en", ["draft"] = false },
        };

        VectorStoreFileOperation operation = async ? await client.AddFileAsync(WaitUntil.Completed, "vs_1", options) : client.AddFile(WaitUntil.Completed, "vs_1", options);

        JsonTree.AssertEqual("""{ "file_id": "file-1", "chunking_strategy": { "type": "auto" }, "attributes": { "year": 2026, "share": 0.5, "language": "en", "draft": false } }""", service.Requests[0].Body);
        Assert.That(
            service.Requests.Select(request => $"{request.Method} {request.Uri.AbsolutePath}"),
            Is.EqualTo(new[] { "POST /openai/v1/vector_stores/vs_1/files", "GET /openai/v1/vector_stores/vs_1/files/file-1", "GET /openai/v1/vector_stores/vs_1/files/file-1" }));
        Assert.That((operation.Id, operation.StoreId, operation.Value.UsageBytes), Is.EqualTo(("file-1", "vs_1", (long?)1_045)));
        Assert.That(((StaticChunkingStrategy)operation.Value.ChunkingStrategy!).Static!.MaxChunkSizeTokens, Is.EqualTo(800));
        Assert.That(_clock.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2) }));
    }

    [Test]
    public async Task A_file_that_could_not_be_indexed_throws_its_own_error()
    {
        FakeService service = Service("""{ "id": "file-1", "status": "failed", "last_error": { "code": "unsupported_file", "message": "The file type is not supported." } }""");

        JobFailedException? failure = await Assert.ThrowsAsync<JobFailedException>(async () => await service.Client.GetVectorStoresClient().GetFileOperation("vs_1", "file-1").WaitForCompletionAsync());

        Assert.That(failure!.ErrorCode, Is.EqualTo("unsupported_file"));
        Assert.That(failure.Message, Does.Contain("The file type is not supported."));
        Assert.That(failure.GetJob<VectorStoreFileResult>()!.Status, Is.EqualTo(VectorStoreFileStatus.Failed));
    }

    [Test]
    public async Task A_file_gets_other_attributes_is_read_and_taken_out([Values] bool async)
    {
        FakeService service = Service(
            File("completed"),
            File("completed"),
            """{ "object": "vector_store.file_content.page", "data": [{ "type": "text", "text": "Hold the button." }], "has_more": false, "next_page": null }""",
            """{ "id": "file-1", "object": "vector_store.file.deleted", "deleted": true }""");
        VectorStoresClient client = service.Client.GetVectorStoresClient();
        var attributes = new VectorStoreFileUpdateOptions(new Dictionary<string, AttributeValue> { ["draft"] = true });

        VectorStoreFileResult read = async ? await client.GetFileAsync("vs_1", "file-1") : client.GetFile("vs_1", "file-1");
        VectorStoreFileResult changed = async ? await client.UpdateFileAsync("vs_1", "file-1", attributes) : client.UpdateFile("vs_1", "file-1", attributes);
        VectorStoreFileContent content = async ? await client.GetFileContentAsync("vs_1", "file-1") : client.GetFileContent("vs_1", "file-1");
        VectorStoreFileDeletionResult removed = async ? await client.RemoveFileAsync("vs_1", "file-1") : client.RemoveFile("vs_1", "file-1");

        Assert.That((read.Id, changed.VectorStoreId, content.Data.Single().Text, removed.Deleted), Is.EqualTo(("file-1", "vs_1", "Hold the button.", (bool?)true)));
        JsonTree.AssertEqual("""{ "attributes": { "draft": true } }""", service.Requests[1].Body);
        const string Path = "/openai/v1/vector_stores/vs_1/files/file-1";
        Assert.That(service.Requests.Select(request => $"{request.Method} {request.Uri.AbsolutePath}"), Is.EqualTo(new[] { $"GET {Path}", $"POST {Path}", $"GET {Path}/content", $"DELETE {Path}" }));
    }

    [Test]
    public async Task Files_are_listed_by_how_far_they_are()
    {
        FakeService service = Service("""{ "data": [{ "id": "file-2" }], "has_more": true, "last_id": "file-2" }""", """{ "data": [{ "id": "file-1" }], "has_more": false }""");

        List<string?> ids = [];
        await foreach (VectorStoreFileResult file in service.Client.GetVectorStoresClient().ListFilesAsync("vs_1", VectorStoreFileStatus.Failed, oldestFirst: true))
        {
            ids.Add(file.Id);
        }

        Assert.That(ids, Is.EqualTo(new[] { "file-2", "file-1" }));
        Assert.That(service.Requests[1].Uri.PathAndQuery, Is.EqualTo("/openai/v1/vector_stores/vs_1/files?after=file-2&order=asc&filter=failed"));
    }

    [Test]
    public async Task Many_files_are_added_at_once_and_waited_for([Values] bool async)
    {
        FakeService service = Service(Batch("in_progress", inProgress: 2), Batch("completed", completed: 1, failed: 1), """{ "data": [{ "id": "file-2", "last_error": { "code": "invalid_file", "message": "It is empty." } }], "has_more": false }""");
        VectorStoresClient client = service.Client.GetVectorStoresClient();
        var options = new VectorStoreFileBatchOptions(["file-1", "file-2"]) { ChunkingStrategy = ChunkingStrategy.OfSize(100, 50), Attributes = new Dictionary<string, AttributeValue> { ["year"] = 2026 } };

        VectorStoreFileBatchOperation operation = async ? await client.AddFilesAsync(WaitUntil.Completed, "vs_1", options) : client.AddFiles(WaitUntil.Completed, "vs_1", options);
        VectorStoreFileResult failed = operation.ListFiles(VectorStoreFileStatus.Failed).Single();

        JsonTree.AssertEqual(
            """
            {
              "file_ids": ["file-1", "file-2"], "attributes": { "year": 2026 },
              "chunking_strategy": { "type": "static", "static": { "max_chunk_size_tokens": 100, "chunk_overlap_tokens": 50 } }
            }
            """,
            service.Requests[0].Body);
        Assert.That((operation.Id, operation.StoreId, operation.Value.FileCounts!.Failed, failed.LastError!.Code), Is.EqualTo(("vsfb_1", "vs_1", (int?)1, "invalid_file")));
        Assert.That(
            service.Requests.Select(request => $"{request.Method} {request.Uri.PathAndQuery}"),
            Is.EqualTo(new[] { "POST /openai/v1/vector_stores/vs_1/file_batches", "GET /openai/v1/vector_stores/vs_1/file_batches/vsfb_1", "GET /openai/v1/vector_stores/vs_1/file_batches/vsfb_1/files?filter=failed" }));
    }

    [Test]
    public async Task Each_file_of_a_batch_may_have_attributes_of_its_own()
    {
        FakeService service = Service(Batch("in_progress", inProgress: 2));
        var first = new VectorStoreFileOptions("file-1") { Attributes = new Dictionary<string, AttributeValue> { ["year"] = 2025 } };

        await service.Client.GetVectorStoresClient().AddFilesAsync(WaitUntil.Started, "vs_1", new([first, new("file-2")]));

        JsonTree.AssertEqual("""{ "files": [{ "file_id": "file-1", "attributes": { "year": 2025 } }, { "file_id": "file-2" }] }""", service.LastBody);
    }

    [Test]
    public async Task A_batch_is_taken_up_by_another_process_and_given_up([Values] bool async)
    {
        FakeService service = Service(Batch("in_progress", inProgress: 2), Batch("cancelled", completed: 1));
        var operation = new VectorStoreFileBatchOperation(service.Client.GetVectorStoresClient(), "vs_1", "vsfb_1");

        _ = async ? await operation.UpdateStatusAsync() : operation.UpdateStatus();
        bool wasOver = operation.HasCompleted;
        _ = async ? await operation.CancelAsync() : operation.Cancel();

        Assert.That((wasOver, operation.HasCompleted, operation.HasValue), Is.EqualTo((false, true, false)));
        Assert.That(service.Requests[1].Uri.AbsolutePath, Is.EqualTo("/openai/v1/vector_stores/vs_1/file_batches/vsfb_1/cancel"));
        Assert.That(Assert.Throws<JobFailedException>(() => _ = operation.Value)!.ErrorCode, Is.EqualTo("cancelled"));
    }

    [Test]
    public async Task A_batch_that_failed_says_of_how_many_files()
    {
        FakeService service = Service(Batch("failed", failed: 2));

        JobFailedException? failure = await Assert.ThrowsAsync<JobFailedException>(async () => await service.Client.GetVectorStoresClient().GetFileBatchOperation("vs_1", "vsfb_1").WaitForCompletionAsync());

        Assert.That(failure!.Message, Does.Contain("2 of 2 files failed"));
    }

    [TestCase("""{}""", "FileId is missing")]
    [TestCase("""{ "file_id": "a", "attributes": { "": 1 } }""", "a name that is empty")]
    [TestCase("""{ "file_id": "a", "attributes": { "b": [1] } }""", "a value that is no text")]
    [TestCase("""{ "file_id": "a", "attributes": { "b": null } }""", "a value that is no text")]
    [TestCase("""{ "file_id": "a", "chunking_strategy": { "type": "other" } }""", "only the service says")]
    public async Task A_file_that_is_known_to_be_refused_is_not_added(string options, string says)
    {
        var service = new FakeService();

        ArgumentException? failure = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.GetVectorStoresClient().AddFileAsync(WaitUntil.Started, "vs_1", AzureOpenAIJson.Parse<VectorStoreFileOptions>(options)));

        Assert.That(failure!.Message, Does.Contain(says));
        Assert.That(service.Requests, Is.Empty);
    }

    [TestCase("""{}""", "both empty")]
    [TestCase("""{ "file_ids": ["a"], "files": [{ "file_id": "b" }] }""", "both set")]
    [TestCase("""{ "file_ids": [""] }""", "an empty id")]
    [TestCase("""{ "files": [null] }""", "a file that is null")]
    [TestCase("""{ "files": [{}] }""", "FileId is missing")]
    [TestCase("""{ "files": [{ "file_id": "b" }], "attributes": { "a": 1 } }""", "would be ignored")]
    [TestCase("""{ "file_ids": ["a"], "attributes": { "b": {} } }""", "a value that is no text")]
    public async Task A_batch_that_is_known_to_be_refused_is_not_added(string options, string says)
    {
        var service = new FakeService();

        ArgumentException? failure = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.GetVectorStoresClient().AddFilesAsync(WaitUntil.Started, "vs_1", AzureOpenAIJson.Parse<VectorStoreFileBatchOptions>(options)));

        Assert.That(failure!.Message, Does.Contain(says));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public async Task Too_many_files_or_attributes_are_not_sent()
    {
        VectorStoresClient client = new FakeService().Client.GetVectorStoresClient();
        var attributes = Enumerable.Range(0, 17).ToDictionary(i => $"{i}", i => (AttributeValue)i);

        Assert.That((await Assert.ThrowsAsync<ArgumentException>(() => client.AddFilesAsync(WaitUntil.Started, "vs_1", new(Enumerable.Repeat("file-1", 2_001)))))!.Message, Does.Contain("more than 2000 files"));
        Assert.That((await Assert.ThrowsAsync<ArgumentException>(() => client.UpdateFileAsync("vs_1", "file-1", new(attributes))))!.Message, Does.Contain("more than 16 attributes"));
        Assert.That((await Assert.ThrowsAsync<ArgumentException>(() => client.UpdateFileAsync("vs_1", "file-1", new())))!.Message, Does.Contain("Attributes is missing"));
        Assert.That((await Assert.ThrowsAsync<ArgumentException>(() => client.UpdateFileAsync("vs_1", "file-1", new(new Dictionary<string, AttributeValue> { ["a"] = new string('b', 513) }))))!.Message, Does.Contain("no text of at most 512 characters"));
        Assert.That(() => (AttributeValue)double.NaN, Throws.ArgumentException);
    }

    private static string File(string status) => $$"""
        {
          "id": "file-1", "object": "vector_store.file", "usage_bytes": 1045, "created_at": 1758064041, "vector_store_id": "vs_1", "status": "{{status}}", "last_error": null,
          "chunking_strategy": { "type": "static", "static": { "max_chunk_size_tokens": 800, "chunk_overlap_tokens": 400 } }, "attributes": {}
        }
        """;

    private static string Batch(string status, int inProgress = 0, int completed = 0, int failed = 0) => $$"""
        {
          "id": "vsfb_1", "object": "vector_store.file_batch", "created_at": 1758064130, "vector_store_id": "vs_1", "status": "{{status}}",
          "file_counts": { "in_progress": {{inProgress}}, "completed": {{completed}}, "failed": {{failed}}, "cancelled": 0, "total": 2 }
        }
        """;

    private FakeService Service(params string[] replies)
    {
        var service = new FakeService(new AzureOpenAIClientOptions { TimeProvider = _clock });
        foreach (string reply in replies)
        {
            service.Reply(200, reply);
        }

        return service;
    }
}
