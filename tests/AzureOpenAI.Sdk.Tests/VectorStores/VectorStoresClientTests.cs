using AzureOpenAI.Sdk.Retrieval;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.VectorStores;

namespace AzureOpenAI.Sdk.Tests.VectorStores;

public sealed class VectorStoresClientTests
{
    private const string Store = """
        {
          "id": "vs_1", "object": "vector_store", "created_at": 1758064074, "name": "manuals", "description": null, "usage_bytes": 0,
          "file_counts": { "in_progress": 1, "completed": 0, "failed": 0, "cancelled": 0, "total": 1 }, "status": "in_progress",
          "expires_after": { "anchor": "last_active_at", "days": 3 }, "expires_at": 1758323274, "last_active_at": 1758064074, "metadata": { "team": "support" }
        }
        """;

    private readonly InstantClock _clock = new();

    [Test]
    public async Task A_store_is_made_of_files([Values] bool async)
    {
        var service = new FakeService().Reply(200, Store);
        VectorStoresClient client = service.Client.GetVectorStoresClient();
        var options = new VectorStoresOptions(["file-1"])
        {
            Name = "manuals",
            ExpiresAfter = new VectorStoreExpiry(days: 3),
            ChunkingStrategy = ChunkingStrategy.OfSize(1_200, 250),
            Metadata = new Dictionary<string, string> { ["team"] = "support" },
        };

        VectorStoresResult store = async ? await client.CreateAsync(options) : client.Create(options);

        JsonTree.AssertEqual(
            """
            {
              "file_ids": ["file-1"], "name": "manuals", "expires_after": { "anchor": "last_active_at", "days": 3 },
              "chunking_strategy": { "type": "static", "static": { "max_chunk_size_tokens": 1200, "chunk_overlap_tokens": 250 } }, "metadata": { "team": "support" }
            }
            """,
            service.LastBody);
        Assert.That($"{service.Requests[0].Method} {service.Requests[0].Uri.AbsolutePath}", Is.EqualTo("POST /openai/v1/vector_stores"));
        Assert.That((store.Id, store.Status, store.FileCounts!.InProgress, store.ExpiresAfter!.Days), Is.EqualTo(("vs_1", (VectorStoreStatus?)VectorStoreStatus.InProgress, (int?)1, (int?)3)));
        Assert.That((store.CreatedAtTime, store.ExpiresAtTime - store.LastActiveAtTime), Is.EqualTo(((DateTimeOffset?)DateTimeOffset.FromUnixTimeSeconds(1_758_064_074), (TimeSpan?)TimeSpan.FromDays(3))));
    }

    [Test]
    public async Task An_empty_store_needs_no_options()
    {
        var service = new FakeService().Reply(200, Store);

        await service.Client.GetVectorStoresClient().CreateAsync();

        JsonTree.AssertEqual("{}", service.LastBody);
    }

    [Test]
    public async Task A_store_is_waited_for_until_no_file_is_under_way([Values] bool async)
    {
        FakeService service = Service("""{ "id": "vs_1", "status": "in_progress" }""", """{ "id": "vs_1", "status": "completed", "file_counts": { "completed": 1, "failed": 1, "total": 2 } }""");
        VectorStoresOperation operation = service.Client.GetVectorStoresClient().GetOperation("vs_1");

        VectorStoresResult store = async ? await operation.WaitForCompletionAsync() : operation.WaitForCompletion();

        Assert.That((store.FileCounts!.Completed, store.FileCounts.Failed), Is.EqualTo((1, 1)));
        Assert.That(_clock.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(1) }));
    }

    [Test]
    public async Task A_store_that_has_expired_throws()
    {
        FakeService service = Service("""{ "id": "vs_1", "status": "expired" }""");

        JobFailedException? failure = await Assert.ThrowsAsync<JobFailedException>(async () => await service.Client.GetVectorStoresClient().GetOperation("vs_1").WaitForCompletionAsync());

        Assert.That((failure!.ErrorCode, failure.GetJob<VectorStoresResult>()!.Id), Is.EqualTo(("expired", "vs_1")));
    }

    [Test]
    public async Task A_store_is_read_changed_and_deleted([Values] bool async)
    {
        var service = new FakeService().Reply(200, Store).Reply(200, Store).Reply(200, """{ "id": "vs_1", "object": "vector_store.deleted", "deleted": true }""");
        VectorStoresClient client = service.Client.GetVectorStoresClient();
        var change = new VectorStoresUpdateOptions { Name = "handbooks", ExpiresAfter = new VectorStoreExpiry(7), Metadata = new Dictionary<string, string>() };

        VectorStoresResult read = async ? await client.GetAsync("vs_1") : client.Get("vs_1");
        VectorStoresResult changed = async ? await client.UpdateAsync("vs_1", change) : client.Update("vs_1", change);
        VectorStoresDeletionResult deleted = async ? await client.DeleteAsync("vs_1") : client.Delete("vs_1");

        Assert.That((read.Name, changed.Id, deleted.Deleted), Is.EqualTo(("manuals", "vs_1", (bool?)true)));
        Assert.That(service.Requests.Select(request => $"{request.Method} {request.Uri.AbsolutePath}"), Is.EqualTo(new[] { "GET /openai/v1/vector_stores/vs_1", "POST /openai/v1/vector_stores/vs_1", "DELETE /openai/v1/vector_stores/vs_1" }));
        JsonTree.AssertEqual("""{ "name": "handbooks", "expires_after": { "anchor": "last_active_at", "days": 7 }, "metadata": {} }""", service.Requests[1].Body);
    }

    [Test]
    public async Task Stores_are_listed_page_by_page()
    {
        var service = new FakeService()
            .Reply(200, """{ "object": "list", "data": [{ "id": "vs_2" }], "has_more": true, "last_id": "vs_2" }""")
            .Reply(200, """{ "object": "list", "data": [{ "id": "vs_1" }], "has_more": false }""");

        List<string?> ids = [];
        await foreach (VectorStoresResult store in service.Client.GetVectorStoresClient().ListAsync(oldestFirst: false))
        {
            ids.Add(store.Id);
        }

        Assert.That(ids, Is.EqualTo(new[] { "vs_2", "vs_1" }));
        Assert.That(service.Requests[1].Uri.Query, Is.EqualTo("?after=vs_2&order=desc"));
    }

    [Test]
    public async Task A_store_is_searched_among_the_files_that_fit([Values] bool async)
    {
        var service = new FakeService().Reply(200, """
            {
              "object": "vector_store.search_results.page", "search_query": ["how to reset"], "has_more": false, "next_page": null,
              "data": [{
                "file_id": "file-1", "filename": "manual.txt", "score": 0.83, "attributes": { "year": 2026, "language": "en", "draft": false },
                "content": [{ "type": "text", "text": "Hold the button " }, { "type": "text", "text": "for ten seconds." }]
              }]
            }
            """);
        VectorStoresClient client = service.Client.GetVectorStoresClient();
        var options = new VectorStoreSearchOptions("how to reset")
        {
            MaxNumResults = 5,
            RewriteQuery = true,
            Filters = FileFilter.And(new ComparisonFilter(ComparisonOperator.GreaterThanOrEqual, "year", 2025), FileFilter.Or(FileFilter.Equal("draft", false), FileFilter.In("language", "en", "de"))),
            RankingOptions = new RankingOptions { Ranker = Ranker.Auto, ScoreThreshold = 0.5 },
        };

        VectorStoreSearchResult found = async ? await client.SearchAsync("vs_1", options) : client.Search("vs_1", options);

        JsonTree.AssertEqual(
            """
            {
              "query": "how to reset", "rewrite_query": true, "max_num_results": 5, "ranking_options": { "ranker": "auto", "score_threshold": 0.5 },
              "filters": { "type": "and", "filters": [
                { "type": "gte", "key": "year", "value": 2025 },
                { "type": "or", "filters": [{ "type": "eq", "key": "draft", "value": false }, { "type": "in", "key": "language", "value": ["en", "de"] }] }
              ] }
            }
            """,
            service.LastBody);
        Assert.That(service.Requests[0].Uri.AbsolutePath, Is.EqualTo("/openai/v1/vector_stores/vs_1/search"));
        VectorStoreSearchMatch match = found.Data.Single();
        Assert.That((match.Text, match.Score), Is.EqualTo(("Hold the button for ten seconds.", (double?)0.83)));
        Assert.That((match.Attributes!["year"].Number, match.Attributes["language"].Text, match.Attributes["draft"].Flag), Is.EqualTo(((double?)2_026, "en", (bool?)false)));
    }

    [Test]
    public async Task Several_texts_are_searched_by_at_once()
    {
        var service = new FakeService().Reply(200, "{}");

        await service.Client.GetVectorStoresClient().SearchAsync("vs_1", new VectorStoreSearchOptions(["reset", "restart"]));

        JsonTree.AssertEqual("""{ "query": ["reset", "restart"] }""", service.LastBody);
    }

    [TestCase("""{ "file_ids": [""] }""", "FileIds has an empty id")]
    [TestCase("""{ "expires_after": { "anchor": "last_active_at", "days": 366 } }""", "ExpiresAfter must be from 1 to 365 days")]
    [TestCase("""{ "expires_after": { "days": 3 } }""", "ExpiresAfter has no anchor")]
    [TestCase("""{ "chunking_strategy": { "type": "other" } }""", "only the service says")]
    [TestCase("""{ "chunking_strategy": { "type": "static" } }""", "pieces of 100 to 4096 tokens")]
    [TestCase("""{ "chunking_strategy": { "type": "static", "static": { "max_chunk_size_tokens": 99, "chunk_overlap_tokens": 0 } } }""", "pieces of 100 to 4096 tokens")]
    [TestCase("""{ "chunking_strategy": { "type": "static", "static": { "max_chunk_size_tokens": 100, "chunk_overlap_tokens": 51 } } }""", "overlap by at most half")]
    [TestCase("""{ "chunking_strategy": { "type": "static", "static": { "max_chunk_size_tokens": 100 } } }""", "overlap by at most half")]
    public async Task A_store_that_is_known_to_be_refused_is_not_made(string options, string says)
    {
        var service = new FakeService();

        ArgumentException? failure = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.GetVectorStoresClient().CreateAsync(AzureOpenAIJson.Parse<VectorStoresOptions>(options)));

        Assert.That(failure!.Message, Does.Contain(says));
        Assert.That(service.Requests, Is.Empty);
    }

    [TestCase("""{}""", "Query is missing")]
    [TestCase("""{ "query": [] }""", "Query is missing")]
    [TestCase("""{ "query": "" }""", "Query has an empty text")]
    [TestCase("""{ "query": [1, 2] }""", "Query has tokens")]
    [TestCase("""{ "query": "a", "max_num_results": 51 }""", "MaxNumResults must be from 1 to 50")]
    [TestCase("""{ "query": "a", "max_num_results": 0 }""", "MaxNumResults must be from 1 to 50")]
    [TestCase("""{ "query": "a", "ranking_options": { "score_threshold": 1.1 } }""", "not from 0 to 1")]
    [TestCase("""{ "query": "a", "ranking_options": { "hybrid_search": { "text_weight": 1 } } }""", "only the file search of responses takes")]
    [TestCase("""{ "query": "a", "filters": { "type": "eq", "value": 1 } }""", "comparison without a key")]
    [TestCase("""{ "query": "a", "filters": { "type": "eq", "key": "b" } }""", "comparison without a value")]
    [TestCase("""{ "query": "a", "filters": { "type": "eq", "key": "b", "value": [1] } }""", "compares by 'eq' with a list")]
    [TestCase("""{ "query": "a", "filters": { "type": "in", "key": "b", "value": 1 } }""", "compares by 'in' with one value")]
    [TestCase("""{ "query": "a", "filters": { "type": "and" } }""", "joins no filters by 'and'")]
    [TestCase("""{ "query": "a", "filters": { "type": "or", "filters": [null] } }""", "joins a filter that is null")]
    [TestCase("""{ "query": "a", "filters": { "type": "or", "filters": [{ "type": "lt", "key": "" }] } }""", "comparison without a key")]
    public async Task A_search_that_is_known_to_be_refused_is_not_sent(string options, string says)
    {
        var service = new FakeService();

        ArgumentException? failure = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.GetVectorStoresClient().SearchAsync("vs_1", AzureOpenAIJson.Parse<VectorStoreSearchOptions>(options)));

        Assert.That(failure!.Message, Does.Contain(says));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public async Task What_changes_nothing_or_is_too_much_is_not_sent()
    {
        var service = new FakeService();
        VectorStoresClient client = service.Client.GetVectorStoresClient();

        Assert.That((await Assert.ThrowsAsync<ArgumentException>(() => client.UpdateAsync("vs_1", new())))!.Message, Does.Contain("nothing would change"));
        Assert.That((await Assert.ThrowsAsync<ArgumentException>(() => client.CreateAsync(new(Enumerable.Repeat("file-1", 501)))))!.Message, Does.Contain("more than 500 files"));
        Assert.That((await Assert.ThrowsAsync<ArgumentException>(() => client.CreateAsync(new() { Metadata = Enumerable.Range(0, 17).ToDictionary(i => $"{i}", _ => "") })))!.Message, Does.Contain("more than 16 labels"));
        Assert.That((await Assert.ThrowsAsync<ArgumentException>(() => client.UpdateAsync("vs_1", new() { Metadata = new Dictionary<string, string> { ["a"] = new('b', 513) } })))!.Message, Does.Contain("a value 512"));
        await Assert.ThrowsAsync<ArgumentException>(() => client.GetAsync("vs_1/files"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.SearchAsync("vs_1", null!));
        Assert.Throws<ArgumentException>(() => client.GetOperation(""));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public async Task A_version_that_lacks_it_is_refused_before_anything_is_sent()
    {
        var service = new FakeService(new AzureOpenAIClientOptions(ServiceVersion.V2024_10_21));

        NotSupportedException? failure = await Assert.ThrowsAsync<NotSupportedException>(() => service.Client.GetVectorStoresClient().CreateAsync());

        Assert.That(failure!.Message, Does.Contain("vector_stores.create").And.Contain("2024-05-01-preview"));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public void What_is_new_survives()
    {
        var store = RoundTrip.Check<VectorStoresResult>("""{ "id": "vs_1", "status": "thawing", "file_counts": { "frozen": 1 }, "expires_after": { "anchor": "birth", "days": 1, "hours": 2 }, "new": { "a": 1 } }""");
        var file = RoundTrip.Check<VectorStoreFileResult>("""{ "id": "file-1", "status": "thawing", "chunking_strategy": { "type": "semantic", "by": { "a": 1 } }, "attributes": { "a": { "b": [1] }, "c": null, "d": 1e400, "e": "\ud83d" }, "last_error": { "code": "new", "message": "x", "more": 1 } }""");
        var search = RoundTrip.Check<VectorStoreSearchOptions>("""{ "query": "a", "filters": { "type": "and", "filters": [{ "type": "near", "key": "place", "value": { "lat": 1 } }], "new": 1 }, "ranking_options": { "ranker": "default-2030-01-01", "new": 1 } }""");
        var found = RoundTrip.Check<VectorStoreSearchResult>("""{ "search_query": "one", "data": [{ "content": [{ "type": "image", "url": "x" }] }], "next_page": "p" }""");

        Assert.That(store.Status, Is.EqualTo(new VectorStoreStatus("thawing")));
        Assert.That(file.ChunkingStrategy, Is.TypeOf<UnknownChunkingStrategy>());
        Assert.That((file.Attributes!["a"].Text, file.Attributes["c"], file.Attributes["e"].Text), Is.EqualTo(((string?)null, (AttributeValue?)null, "\ufffd")));
        Assert.That(((CompoundFilter)search.Filters!).Filters.Single(), Is.TypeOf<UnknownFileFilter>());
        Assert.That((found.SearchQuery.Single(), found.Data[0].Text), Is.EqualTo(("one", "")));
    }

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
