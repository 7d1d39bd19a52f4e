using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Emulator.Tests.Containers;

/// <summary>Containers over plain HTTP: they keep files, and expire by the clock.</summary>
internal sealed class ContainersTests
{
    private const string Containers = "openai/v1/containers";

    private readonly FakeTimeProvider _clock = new();

    [Test]
    public async Task A_file_that_is_given_can_be_downloaded_until_it_is_deleted()
    {
        await using var emulator = await StartAsync();
        var container = await emulator.PostAsync(Containers, """{ "name": "sums" }""");
        var path = $"{Containers}/{Id(container)}/files";

        var file = await emulator.FormAsync(path, [], ("file", "sums.csv", "1,2"u8.ToArray()));
        var bytes = await emulator.Http.GetByteArrayAsync($"{path}/{Id(file)}/content");
        var read = await emulator.GetAsync($"{path}/{Id(file)}");
        var deleted = await emulator.Http.DeleteAsync($"{path}/{Id(file)}");

        Assert.That(container.Body.GetProperty("expires_after").GetProperty("minutes").GetInt32(), Is.EqualTo(20));
        Assert.That(Encoding.UTF8.GetString(bytes), Is.EqualTo("1,2"));
        Assert.That((read.Body.GetProperty("bytes").GetInt32(), read.Body.GetProperty("source").GetString(), read.Body.GetProperty("container_id").GetString()), Is.EqualTo((3, "user", Id(container))));
        Assert.That(read.Body.GetProperty("path").GetString(), Does.StartWith("/mnt/data/").And.EndWith("-sums.csv"));
        Assert.That(((int)deleted.StatusCode, (await emulator.GetAsync($"{path}/{Id(file)}")).Status), Is.EqualTo((200, 404)));
    }

    [Test]
    public async Task Files_of_the_resource_are_copied()
    {
        await using var emulator = await StartAsync();
        var source = Id(await emulator.FormAsync("openai/v1/files", [("purpose", "user_data")], ("file", "a.txt", "hello"u8.ToArray())));
        var container = Id(await emulator.PostAsync(Containers, $$"""{ "name": "sums", "file_ids": ["{{source}}"] }"""));
        await emulator.FormAsync($"{Containers}/{container}/files", [("file_id", source!)]);
        await emulator.PostAsync($"{Containers}/{container}/files", $$"""{ "file_id": "{{source}}" }""");
        await emulator.Http.DeleteAsync($"openai/v1/files/{source}");

        var files = await emulator.GetAsync($"{Containers}/{container}/files?order=asc&limit=2");
        var rest = await emulator.GetAsync($"{Containers}/{container}/files?order=asc&after={files.Body.GetProperty("last_id").GetString()}");

        Assert.That((files.Body.GetProperty("data").GetArrayLength(), files.Body.GetProperty("has_more").GetBoolean(), rest.Body.GetProperty("data").GetArrayLength()), Is.EqualTo((2, true, 1)));
        Assert.That(files.Body.GetProperty("data")[0].GetProperty("path").GetString(), Is.EqualTo("/mnt/data/a.txt"));
        Assert.That(await emulator.Http.GetStringAsync($"{Containers}/{container}/files/{rest.Body.GetProperty("first_id").GetString()}/content"), Is.EqualTo("hello"));
    }

    [Test]
    public async Task A_container_expires_when_nobody_uses_it_and_lives_longer_when_somebody_does()
    {
        await using var emulator = await StartAsync();
        var container = Id(await emulator.PostAsync(Containers, """{ "name": "sums", "expires_after": { "anchor": "last_active_at", "minutes": 30 } }"""));
        _clock.Advance(TimeSpan.FromMinutes(20));
        await emulator.GetAsync($"{Containers}/{container}/files");

        _clock.Advance(TimeSpan.FromMinutes(20));
        var alive = await emulator.GetAsync($"{Containers}/{container}");
        _clock.Advance(TimeSpan.FromMinutes(20));
        var dead = await emulator.GetAsync($"{Containers}/{container}");
        var used = await emulator.GetAsync($"{Containers}/{container}/files");

        Assert.That((Status(alive), Status(dead), used.Status, used.ErrorMessage), Is.EqualTo(("running", "expired", 400, "Container is expired.")));
    }

    [Test]
    public async Task Containers_are_listed_by_name_and_deleted()
    {
        await using var emulator = await StartAsync();
        var first = Id(await emulator.PostAsync(Containers, """{ "name": "one" }"""));
        var second = Id(await emulator.PostAsync(Containers, """{ "name": "two" }"""));

        var all = await emulator.GetAsync($"{Containers}?order=asc");
        var named = await emulator.GetAsync($"{Containers}?name=two");
        var deleted = await emulator.Http.DeleteAsync($"{Containers}/{first}");

        Assert.That((all.Body.GetProperty("first_id").GetString(), all.Body.GetProperty("last_id").GetString()), Is.EqualTo((first, second)));
        Assert.That(named.Body.GetProperty("data").EnumerateArray().Single().GetProperty("id").GetString(), Is.EqualTo(second));
        Assert.That(((int)deleted.StatusCode, (await emulator.GetAsync($"{Containers}/{first}")).Status), Is.EqualTo((200, 404)));
    }

    [Test]
    public async Task What_a_container_may_do_is_told_but_never_a_secret()
    {
        await using var emulator = await StartAsync();

        var container = await emulator.PostAsync(Containers, """
            {
              "name": "sums", "memory_limit": "4g", "skills": [{ "type": "skill_reference", "skill_id": "skill_1" }],
              "network_policy": { "type": "allowlist", "allowed_domains": ["example.com"], "domain_secrets": [{ "domain": "example.com", "name": "KEY", "value": "top secret" }] }
            }
            """);

        Assert.That(container.Body.GetProperty("network_policy").GetProperty("allowed_domains")[0].GetString(), Is.EqualTo("example.com"));
        Assert.That((container.Body.GetProperty("memory_limit").GetString(), container.Body.GetRawText().Contains("top secret", StringComparison.Ordinal)), Is.EqualTo(("4g", false)));
    }

    [TestCase("""{}""", 400)]
    [TestCase("""{ "name": "a", "colour": "red" }""", 400)]
    [TestCase("""{ "name": "a", "file_ids": ["file-none"] }""", 404)]
    [TestCase("""{ "name": "a", "memory_limit": "2g" }""", 400)]
    [TestCase("""{ "name": "a", "expires_after": { "anchor": "last_active_at", "minutes": 0 } }""", 400)]
    [TestCase("""{ "name": "a", "network_policy": { "type": "allowlist" } }""", 400)]
    [TestCase("""{ "name": "a", "skills": [{ "type": "inline" }] }""", 400)]
    public async Task A_wrong_request_is_refused(string json, int status)
    {
        await using var emulator = await StartAsync();

        Assert.That((await emulator.PostAsync(Containers, json)).Status, Is.EqualTo(status));
    }

    [Test]
    public async Task A_file_must_be_one()
    {
        await using var emulator = await StartAsync();
        var path = $"{Containers}/{Id(await emulator.PostAsync(Containers, """{ "name": "a" }"""))}/files";

        var none = await emulator.FormAsync(path, [("file_id", "file-none")]);
        var both = await emulator.FormAsync(path, [("file_id", "file-1")], ("file", "a.txt", "a"u8.ToArray()));

        Assert.That((none.Status, both.Status), Is.EqualTo((404, 400)));
    }

    private Task<RunningEmulator> StartAsync() => RunningEmulator.StartAsync(options => options.TimeProvider = _clock);

    private static string? Id(Reply one) => one.Body.GetProperty("id").GetString();

    private static string? Status(Reply one) => one.Body.GetProperty("status").GetString();
}
