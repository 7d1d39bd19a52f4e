using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Emulator.Tests.VectorStores;

/// <summary>Vector stores over plain HTTP: files are indexed as the clock moves, found by their words, and chosen by their attributes.</summary>
internal sealed class VectorStoresTests
{
    private const string Stores = "openai/v1/vector_stores";

    private readonly FakeTimeProvider _clock = new();

    [Test]
    public async Task A_file_is_found_once_it_is_indexed()
    {
        await using var emulator = await StartAsync();
        var cats = await UploadAsync(emulator, "cats.txt", "Cats sleep for most of the day and hunt at dawn.");
        var ships = await UploadAsync(emulator, "ships.txt", "A sailing ship needs wind, a steamer needs coal.");
        var store = await emulator.PostAsync(Stores, $$"""{ "name": "facts", "file_ids": ["{{cats}}", "{{ships}}"] }""");
        var path = $"{Stores}/{Id(store)}";

        var early = await emulator.PostAsync($"{path}/search", """{ "query": "how long do cats sleep" }""");
        _clock.Advance(TimeSpan.FromHours(1));
        var late = await emulator.PostAsync($"{path}/search", """{ "query": "how long do cats sleep" }""");
        var strict = await emulator.PostAsync($"{path}/search", """{ "query": ["cats sleep", "wind"], "max_num_results": 1, "ranking_options": { "ranker": "auto", "score_threshold": 0.2 } }""");
        var read = await emulator.GetAsync(path);

        Assert.That((Status(store), Found(early).Length), Is.EqualTo(("in_progress", 0)));
        Assert.That((Found(late)[0].GetProperty("file_id").GetString(), Found(late)[0].GetProperty("filename").GetString()), Is.EqualTo((cats, "cats.txt")));
        Assert.That(Found(late)[0].GetProperty("content")[0].GetProperty("text").GetString(), Does.StartWith("Cats sleep"));
        Assert.That(Found(late)[0].GetProperty("score").GetDouble(), Is.GreaterThan(Found(late)[1].GetProperty("score").GetDouble()));
        Assert.That((Found(strict).Length, strict.Body.GetProperty("has_more").GetBoolean(), strict.Body.GetProperty("search_query").GetArrayLength()), Is.EqualTo((1, true, 2)));
        Assert.That((Status(read), Count(read, "completed"), Count(read, "total")), Is.EqualTo(("completed", 2, 2)));
        Assert.That(read.Body.GetProperty("usage_bytes").GetInt64(), Is.EqualTo(2 * 1_024 + "Cats sleep for most of the day and hunt at dawn.".Length + "A sailing ship needs wind, a steamer needs coal.".Length));
    }

    [Test]
    public async Task A_long_file_is_cut_into_pieces_that_overlap()
    {
        await using var emulator = await StartAsync();
        var text = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"word{i}"));
        var file = await UploadAsync(emulator, "long.txt", text);
        var store = await emulator.PostAsync(Stores, "{}");
        var path = $"{Stores}/{Id(store)}/files";

        var added = await emulator.PostAsync(path, $$"""{ "file_id": "{{file}}", "chunking_strategy": { "type": "static", "static": { "max_chunk_size_tokens": 100, "chunk_overlap_tokens": 50 } } }""");
        _clock.Advance(TimeSpan.FromHours(1));
        var found = Found(await emulator.PostAsync($"{Stores}/{Id(store)}/search", """{ "query": "word7", "max_num_results": 50 }"""));
        string[] pieces = [.. found.Select(one => one.GetProperty("content")[0].GetProperty("text").GetString()!).OrderBy(piece => text.IndexOf(piece, StringComparison.Ordinal))];
        var content = await emulator.GetAsync($"{path}/{file}/content");

        Assert.That(added.Body.GetProperty("chunking_strategy").GetProperty("static").GetProperty("max_chunk_size_tokens").GetInt32(), Is.EqualTo(100));
        Assert.That(pieces, Has.Length.GreaterThan(5));
        Assert.That((text.StartsWith(pieces[0], StringComparison.Ordinal), text.EndsWith(pieces[^1], StringComparison.Ordinal)), Is.EqualTo((true, true)));
        Assert.That(pieces.Zip(pieces.Skip(1), (one, next) => text.IndexOf(next, StringComparison.Ordinal) < text.IndexOf(one, StringComparison.Ordinal) + one.Length), Has.All.True);
        Assert.That(content.Body.GetProperty("data")[0].GetProperty("text").GetString(), Is.EqualTo(text));
    }

    [TestCase("""{ "type": "eq", "key": "language", "value": "en" }""", "a,b")]
    [TestCase("""{ "type": "ne", "key": "language", "value": "en" }""", "c,d")]
    [TestCase("""{ "type": "gt", "key": "year", "value": 2024 }""", "b,c")]
    [TestCase("""{ "type": "gte", "key": "year", "value": 2024.0 }""", "a,b,c")]
    [TestCase("""{ "type": "lt", "key": "year", "value": 2025 }""", "a")]
    [TestCase("""{ "type": "lte", "key": "year", "value": 2025 }""", "a,b")]
    [TestCase("""{ "type": "in", "key": "year", "value": [2024, 2026] }""", "a,c")]
    [TestCase("""{ "type": "nin", "key": "language", "value": ["en"] }""", "c,d")]
    [TestCase("""{ "type": "eq", "key": "draft", "value": true }""", "c")]
    [TestCase("""{ "type": "eq", "key": "year", "value": "2024" }""", "")]
    [TestCase("""{ "type": "and", "filters": [{ "type": "eq", "key": "language", "value": "en" }, { "type": "or", "filters": [{ "type": "eq", "key": "year", "value": 2025 }, { "type": "eq", "key": "draft", "value": true }] }] }""", "b")]
    public async Task Files_are_chosen_by_their_attributes(string filter, string expected)
    {
        await using var emulator = await StartAsync();
        var store = Id(await emulator.PostAsync(Stores, "{}"));
        foreach (var (name, attributes) in new[]
        {
            ("a", """{ "language": "en", "year": 2024 }"""), ("b", """{ "language": "en", "year": 2025, "draft": false }"""), ("c", """{ "language": "de", "year": 2026, "draft": true }"""), ("d", "{}"),
        })
        {
            await emulator.PostAsync($"{Stores}/{store}/files", $$"""{ "file_id": "{{await UploadAsync(emulator, name, $"the report {name}")}}", "attributes": {{attributes}} }""");
        }

        _clock.Advance(TimeSpan.FromHours(1));
        var found = await emulator.PostAsync($"{Stores}/{store}/search", $$"""{ "query": "report", "filters": {{filter}} }""");

        Assert.That(string.Join(',', Found(found).Select(one => one.GetProperty("filename").GetString()).Order()), Is.EqualTo(expected));
    }

    [Test]
    public async Task Attributes_are_replaced_and_searches_follow()
    {
        await using var emulator = await StartAsync();
        var file = await UploadAsync(emulator, "a.txt", "the report");
        var store = Id(await emulator.PostAsync(Stores, $$"""{ "file_ids": ["{{file}}"] }"""));
        _clock.Advance(TimeSpan.FromHours(1));
        const string Search = """{ "query": "report", "filters": { "type": "eq", "key": "year", "value": 2026 } }""";

        var before = await emulator.PostAsync($"{Stores}/{store}/search", Search);
        var changed = await emulator.PostAsync($"{Stores}/{store}/files/{file}", """{ "attributes": { "year": 2026 } }""");
        var after = await emulator.PostAsync($"{Stores}/{store}/search", Search);
        var removed = await emulator.Http.DeleteAsync($"{Stores}/{store}/files/{file}");

        Assert.That((Found(before).Length, changed.Status, Found(after).Length, (int)removed.StatusCode), Is.EqualTo((0, 200, 1, 200)));
        Assert.That(Found(await emulator.PostAsync($"{Stores}/{store}/search", """{ "query": "report" }""")), Is.Empty);
        Assert.That((await emulator.GetAsync($"openai/v1/files/{file}")).Status, Is.EqualTo(200), "The file itself stays.");
    }

    [Test]
    public async Task What_is_no_text_fails_and_the_rest_of_its_batch_does_not()
    {
        await using var emulator = await StartAsync();
        var good = await UploadAsync(emulator, "good.txt", "the report");
        var picture = await UploadAsync(emulator, "picture.png", [0x89, 0x50, 0x4e, 0x47, 0xff]);
        var blank = await UploadAsync(emulator, "blank.txt", "  \n");
        var store = Id(await emulator.PostAsync(Stores, "{}"));

        var batch = await emulator.PostAsync($"{Stores}/{store}/file_batches", $$"""{ "files": [{ "file_id": "{{good}}", "attributes": { "year": 2026 } }, { "file_id": "{{picture}}" }, { "file_id": "{{blank}}" }] }""");
        var path = $"{Stores}/{store}/file_batches/{Id(batch)}";
        _clock.Advance(TimeSpan.FromHours(1));
        var done = await emulator.GetAsync(path);
        var failed = await emulator.GetAsync($"{path}/files?filter=failed&order=asc");
        var all = await emulator.GetAsync($"{path}/files?limit=2");

        Assert.That((Status(batch), Status(done), Count(done, "completed"), Count(done, "failed")), Is.EqualTo(("in_progress", "completed", 1, 2)));
        Assert.That(failed.Body.GetProperty("data").EnumerateArray().Select(one => one.GetProperty("last_error").GetProperty("code").GetString()), Is.EqualTo(new[] { "unsupported_file", "invalid_file" }));
        Assert.That((all.Body.GetProperty("data")[0].GetProperty("id").GetString(), all.Body.GetProperty("has_more").GetBoolean()), Is.EqualTo((blank, true)));
        Assert.That((await emulator.PostAsync($"{path}/cancel", "{}")).Status, Is.EqualTo(400), "It has ended.");
    }

    [Test]
    public async Task A_batch_that_is_given_up_keeps_what_is_indexed()
    {
        await using var emulator = await StartAsync();
        var first = await UploadAsync(emulator, "a.txt", "the report");
        var store = Id(await emulator.PostAsync(Stores, $$"""{ "file_ids": ["{{first}}"] }"""));
        _clock.Advance(TimeSpan.FromHours(1));
        var batch = await emulator.PostAsync($"{Stores}/{store}/file_batches", $$"""{ "file_ids": ["{{await UploadAsync(emulator, "b.txt", "the report")}}"] }""");

        var cancelled = await emulator.PostAsync($"{Stores}/{store}/file_batches/{Id(batch)}/cancel", "{}");
        _clock.Advance(TimeSpan.FromHours(2));
        var read = await emulator.GetAsync($"{Stores}/{store}");

        Assert.That((Status(cancelled), Status(read), Count(read, "completed"), Count(read, "cancelled")), Is.EqualTo(("cancelled", "completed", 1, 1)));
    }

    [Test]
    public async Task A_store_expires_when_nobody_uses_it_and_lives_longer_when_somebody_does()
    {
        await using var emulator = await StartAsync();
        var store = Id(await emulator.PostAsync(Stores, """{ "expires_after": { "anchor": "last_active_at", "days": 2 } }"""));
        _clock.Advance(TimeSpan.FromDays(1));
        await emulator.PostAsync($"{Stores}/{store}/search", """{ "query": "x" }""");

        _clock.Advance(TimeSpan.FromDays(1.5));
        var alive = await emulator.GetAsync($"{Stores}/{store}");
        _clock.Advance(TimeSpan.FromDays(1));
        var dead = await emulator.GetAsync($"{Stores}/{store}");
        var searched = await emulator.PostAsync($"{Stores}/{store}/search", """{ "query": "x" }""");

        Assert.That((Status(alive), Status(dead), searched.Status, searched.Error.GetProperty("code").GetString()), Is.EqualTo(("completed", "expired", 400, "vector_store_expired")));
    }

    [Test]
    public async Task Stores_are_changed_listed_and_deleted()
    {
        await using var emulator = await StartAsync();
        var first = Id(await emulator.PostAsync(Stores, """{ "name": "one", "description": "the first" }"""));
        var second = Id(await emulator.PostAsync(Stores, """{ "name": "two", "metadata": { "team": "a" } }"""));

        var changed = await emulator.PostAsync($"{Stores}/{first}", """{ "name": "eins", "metadata": { "team": "b" }, "expires_after": { "anchor": "last_active_at", "days": 1 } }""");
        var newest = await emulator.GetAsync($"{Stores}?limit=1");
        var next = await emulator.GetAsync($"{Stores}?after={second}");
        var deleted = await emulator.Http.DeleteAsync($"{Stores}/{first}");
        var gone = await emulator.GetAsync($"{Stores}/{first}");

        Assert.That((changed.Body.GetProperty("name").GetString(), changed.Body.GetProperty("description").GetString(), changed.Body.GetProperty("metadata").GetProperty("team").GetString()), Is.EqualTo(("eins", "the first", "b")));
        Assert.That(changed.Body.GetProperty("expires_at").GetInt64() - changed.Body.GetProperty("last_active_at").GetInt64(), Is.EqualTo(86_400));
        Assert.That((newest.Body.GetProperty("data")[0].GetProperty("id").GetString(), next.Body.GetProperty("data")[0].GetProperty("id").GetString()), Is.EqualTo((second, first)));
        Assert.That(((int)deleted.StatusCode, gone.Status, gone.ErrorMessage), Is.EqualTo((200, 404, $"No vector store found with id '{first}'.")));
    }

    [Test]
    public async Task The_shape_of_a_dated_version_works_as_well()
    {
        await using var emulator = await StartAsync();

        var store = await emulator.PostAsync("openai/vector_stores?api-version=2025-03-01-preview", """{ "name": "dated" }""");

        Assert.That((await emulator.GetAsync($"openai/vector_stores/{Id(store)}?api-version=2025-03-01-preview")).Status, Is.EqualTo(200));
    }

    [TestCase("", """{ "file_ids": ["file-none"] }""", 404)]
    [TestCase("", """{ "colour": "red" }""", 400)]
    [TestCase("", """{ "expires_after": { "anchor": "last_active_at", "days": 366 } }""", 400)]
    [TestCase("", """{ "expires_after": { "anchor": "created_at", "days": 1 } }""", 400)]
    [TestCase("", """{ "chunking_strategy": { "type": "semantic" } }""", 400)]
    [TestCase("", """{ "chunking_strategy": { "type": "static", "static": { "max_chunk_size_tokens": 100, "chunk_overlap_tokens": 51 } } }""", 400)]
    [TestCase("", """{ "metadata": { "a": 1 } }""", 400)]
    [TestCase("/{store}/files", """{}""", 400)]
    [TestCase("/{store}/files", """{ "file_id": "file-none" }""", 404)]
    [TestCase("/{store}/files/file-none", """{ "attributes": {} }""", 404)]
    [TestCase("/{store}/files/file-none", """{}""", 400)]
    [TestCase("/{store}/file_batches", """{}""", 400)]
    [TestCase("/{store}/file_batches", """{ "file_ids": ["a"], "files": [{ "file_id": "b" }] }""", 400)]
    [TestCase("/{store}/file_batches", """{ "files": [{}] }""", 400)]
    [TestCase("/{store}/file_batches/vsfb_none/cancel", """{}""", 404)]
    [TestCase("/vs_none/search", """{ "query": "a" }""", 404)]
    [TestCase("/{store}/search", """{}""", 400)]
    [TestCase("/{store}/search", """{ "query": "a", "max_num_results": 51 }""", 400)]
    [TestCase("/{store}/search", """{ "query": "a", "filters": { "type": "near", "key": "b", "value": 1 } }""", 400)]
    [TestCase("/{store}/search", """{ "query": "a", "filters": { "type": "in", "key": "b", "value": 1 } }""", 400)]
    [TestCase("/{store}/search", """{ "query": "a", "filters": { "type": "and", "filters": [{ "type": "eq", "key": "b" }] } }""", 400)]
    [TestCase("/{store}/search", """{ "query": "a", "ranking_options": { "ranker": "best" } }""", 400)]
    public async Task A_wrong_request_is_refused(string path, string json, int status)
    {
        await using var emulator = await StartAsync();
        var store = Id(await emulator.PostAsync(Stores, "{}"));

        var refused = await emulator.PostAsync(Stores + path.Replace("{store}", store, StringComparison.Ordinal), json);

        Assert.That(refused.Status, Is.EqualTo(status));
        Assert.That(refused.Error.GetProperty("type").GetString(), Is.EqualTo("invalid_request_error"));
    }

    private Task<RunningEmulator> StartAsync() => RunningEmulator.StartAsync(options => (options.TimeProvider, options.JobDuration) = (_clock, TimeSpan.FromHours(1)));

    private static Task<string?> UploadAsync(RunningEmulator emulator, string name, string text) => UploadAsync(emulator, name, Encoding.UTF8.GetBytes(text));

    private static async Task<string?> UploadAsync(RunningEmulator emulator, string name, byte[] bytes)
        => Id(await emulator.FormAsync("openai/v1/files", [("purpose", "assistants")], ("file", name, bytes)));

    private static JsonElement[] Found(Reply search) => [.. search.Body.GetProperty("data").EnumerateArray()];

    private static string? Id(Reply one) => one.Body.GetProperty("id").GetString();

    private static string? Status(Reply one) => one.Body.GetProperty("status").GetString();

    private static int Count(Reply one, string status) => one.Body.GetProperty("file_counts").GetProperty(status).GetInt32();
}
