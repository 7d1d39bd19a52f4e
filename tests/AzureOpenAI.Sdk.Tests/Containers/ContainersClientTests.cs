using System.Text;
using AzureOpenAI.Sdk.Containers;
using AzureOpenAI.Sdk.Sandboxes;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Containers;

public sealed class ContainersClientTests
{
    private const string Container = """
        {
          "id": "cntr_1", "object": "container", "created_at": 1782324240, "status": "running", "expires_after": { "anchor": "last_active_at", "minutes": 30 },
          "last_active_at": 1782324241, "memory_limit": "4g", "name": "sums", "network_policy": { "type": "allowlist", "allowed_domains": ["example.com"] }
        }
        """;

    private const string File = """{ "id": "cfile_1", "object": "container.file", "created_at": 1758060025, "bytes": 4, "container_id": "cntr_1", "path": "/mnt/data/1-sums.csv", "source": "user" }""";

    [Test]
    public async Task A_container_is_made([Values] bool async)
    {
        var service = new FakeService().Reply(200, Container);
        ContainersClient client = service.Client.GetContainersClient();
        var options = new ContainersOptions("sums")
        {
            FileIds = ["file-1"],
            ExpiresAfter = new ContainerExpiry(minutes: 30),
            MemoryLimit = SandboxMemory.FourGigabytes,
            NetworkPolicy = NetworkPolicy.Allow("example.com"),
            Skills = [new Skill { Type = "skill_reference", SkillId = "skill_1", Version = "latest" }],
        };

        ContainersResult container = async ? await client.CreateAsync(options) : client.Create(options);

        JsonTree.AssertEqual(
            """
            {
              "name": "sums", "file_ids": ["file-1"], "expires_after": { "anchor": "last_active_at", "minutes": 30 }, "memory_limit": "4g",
              "network_policy": { "type": "allowlist", "allowed_domains": ["example.com"] }, "skills": [{ "type": "skill_reference", "skill_id": "skill_1", "version": "latest" }]
            }
            """,
            service.LastBody);
        Assert.That($"{service.Requests[0].Method} {service.Requests[0].Uri.AbsolutePath}", Is.EqualTo("POST /openai/v1/containers"));
        Assert.That((container.Id, container.Status, container.MemoryLimit, container.ExpiresAfter!.Minutes), Is.EqualTo(("cntr_1", (ContainerStatus?)ContainerStatus.Running, (SandboxMemory?)SandboxMemory.FourGigabytes, (int?)30)));
        Assert.That(container.LastActiveAtTime - container.CreatedAtTime, Is.EqualTo(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task Containers_are_listed_read_and_deleted()
    {
        var service = new FakeService()
            .Reply(200, """{ "object": "list", "data": [{ "id": "cntr_2" }], "has_more": true, "last_id": "cntr_2" }""")
            .Reply(200, """{ "object": "list", "data": [{ "id": "cntr_1" }], "first_id": "cntr_1", "has_more": false, "last_id": "cntr_1" }""")
            .Reply(200, Container)
            .Reply(200, """{ "id": "cntr_1", "object": "container.deleted", "deleted": true }""");
        ContainersClient client = service.Client.GetContainersClient();

        List<string?> ids = [];
        await foreach (ContainersResult container in client.ListAsync(name: "sums", oldestFirst: false))
        {
            ids.Add(container.Id);
        }

        ContainersResult read = await client.GetAsync("cntr_1");
        ContainersDeletionResult deleted = await client.DeleteAsync("cntr_1");

        Assert.That(ids, Is.EqualTo(new[] { "cntr_2", "cntr_1" }));
        Assert.That(service.Requests[1].Uri.Query, Is.EqualTo("?after=cntr_2&order=desc&name=sums"));
        Assert.That((read.Name, read.NetworkPolicy!.AllowedDomains.Single(), deleted.Deleted), Is.EqualTo(("sums", "example.com", (bool?)true)));
    }

    [Test]
    public async Task A_file_is_given_as_bytes_and_told_how_much_was_sent([Values] bool async)
    {
        var service = new FakeService().Reply(200, File);
        ContainersClient client = service.Client.GetContainersClient();
        var options = new ContainerFileOptions(FileContent.FromBytes("1,2\n"u8.ToArray(), "sums.csv"));
        var sent = new SentBytes();

        ContainerFileResult file = async ? await client.AddFileAsync("cntr_1", options, sent) : client.AddFile("cntr_1", options, sent);

        FormPart part = FormPart.ParseAll(service.Requests[0].Content.Span, service.Requests[0].ContentType).Single();
        Assert.That((part.Name, part.FileName, part.ContentType, Encoding.UTF8.GetString(part.Content.Span)), Is.EqualTo(("file", "sums.csv", "text/csv", "1,2\n")));
        Assert.That(service.Requests[0].Uri.AbsolutePath, Is.EqualTo("/openai/v1/containers/cntr_1/files"));
        Assert.That((file.Path, file.Source, file.Bytes, sent.Last), Is.EqualTo(("/mnt/data/1-sums.csv", (ContainerFileSource?)ContainerFileSource.User, (long?)4, 4L)));
    }

    [Test]
    public async Task A_file_of_the_resource_is_named_by_its_id()
    {
        var service = new FakeService().Reply(200, File);

        await service.Client.GetContainersClient().AddFileAsync("cntr_1", new ContainerFileOptions("file-1"));

        FormPart part = FormPart.ParseAll(service.Requests[0].Content.Span, service.Requests[0].ContentType).Single();
        Assert.That((part.Name, part.FileName, part.Text), Is.EqualTo(("file_id", (string?)null, "file-1")));
    }

    [Test]
    public async Task Files_are_listed_read_downloaded_and_deleted([Values] bool async)
    {
        var service = new FakeService()
            .Reply(200, $$"""{ "object": "list", "data": [{{File}}], "has_more": false }""")
            .Reply(200, File)
            .ReplyBody(() => new MemoryStream([1, 2, 3]), "application/octet-stream")
            .Reply(200, """{ "id": "cfile_1", "object": "container.file.deleted", "deleted": true }""");
        ContainersClient client = service.Client.GetContainersClient();

        ContainerFileResult listed = async ? await client.ListFilesAsync("cntr_1", oldestFirst: true).SingleAsync() : client.ListFiles("cntr_1", oldestFirst: true).Single();
        ContainerFileResult read = async ? await client.GetFileAsync("cntr_1", "cfile_1") : client.GetFile("cntr_1", "cfile_1");
        using ContentStream content = async ? await client.DownloadFileAsync("cntr_1", "cfile_1") : client.DownloadFile("cntr_1", "cfile_1");
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        ContainerFileDeletionResult deleted = async ? await client.DeleteFileAsync("cntr_1", "cfile_1") : client.DeleteFile("cntr_1", "cfile_1");

        Assert.That((listed.Id, read.ContainerId, deleted.Deleted), Is.EqualTo(("cfile_1", "cntr_1", (bool?)true)));
        Assert.That(bytes.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3 }));
        const string Path = "/openai/v1/containers/cntr_1/files";
        Assert.That(
            service.Requests.Select(request => $"{request.Method} {request.Uri.PathAndQuery}"),
            Is.EqualTo(new[] { $"GET {Path}?order=asc", $"GET {Path}/cfile_1", $"GET {Path}/cfile_1/content", $"DELETE {Path}/cfile_1" }));
    }

    [Test]
    public async Task A_download_becomes_a_file_when_it_is_whole([Values] bool async)
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.bin");
        var service = new FakeService().ReplyBody(() => new MemoryStream([1, 2, 3]), "application/octet-stream");
        ContainersClient client = service.Client.GetContainersClient();
        try
        {
            long count = async ? await client.DownloadFileToAsync("cntr_1", "cfile_1", path) : client.DownloadFileTo("cntr_1", "cfile_1", path);

            Assert.That((count, System.IO.File.ReadAllBytes(path)), Is.EqualTo((3L, new byte[] { 1, 2, 3 })));
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    [TestCase("""{}""", "Name is missing")]
    [TestCase("""{ "name": "a", "file_ids": [""] }""", "FileIds has an empty id")]
    [TestCase("""{ "name": "a", "expires_after": { "anchor": "last_active_at", "minutes": 0 } }""", "at least 1 minute")]
    [TestCase("""{ "name": "a", "expires_after": { "minutes": 1 } }""", "has no anchor")]
    [TestCase("""{ "name": "a", "network_policy": {} }""", "has no Type")]
    [TestCase("""{ "name": "a", "network_policy": { "type": "allowlist" } }""", "allows no domain")]
    [TestCase("""{ "name": "a", "network_policy": { "type": "disabled", "allowed_domains": ["b"] } }""", "forbids the network and names domains")]
    [TestCase("""{ "name": "a", "network_policy": { "type": "allowlist", "allowed_domains": ["b"], "domain_secrets": [{ "domain": "b", "name": "c" }] } }""", "a secret that is not whole")]
    [TestCase("""{ "name": "a", "network_policy": { "type": "allowlist", "allowed_domains": ["b"], "domain_secrets": [{ "domain": "c", "name": "d", "value": "top secret" }] } }""", "a domain that is not allowed")]
    [TestCase("""{ "name": "a", "skills": [null] }""", "a skill that is null")]
    [TestCase("""{ "name": "a", "skills": [{}] }""", "a skill without a type")]
    [TestCase("""{ "name": "a", "skills": [{ "type": "skill_reference" }] }""", "without an id")]
    [TestCase("""{ "name": "a", "skills": [{ "type": "inline", "name": "b" }] }""", "not whole")]
    public async Task A_container_that_is_known_to_be_refused_is_not_made(string options, string says)
    {
        var service = new FakeService();

        ArgumentException? failure = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.GetContainersClient().CreateAsync(AzureOpenAIJson.Parse<ContainersOptions>(options)));

        Assert.That(failure!.Message, Does.Contain(says).And.Not.Contain("top secret"));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public async Task A_file_that_is_none_or_two_is_not_sent()
    {
        var service = new FakeService();
        ContainersClient client = service.Client.GetContainersClient();
        var both = new ContainerFileOptions(FileContent.FromBytes("a"u8.ToArray(), "a.txt")) { FileId = "file-1" };

        Assert.That((await Assert.ThrowsAsync<ArgumentException>(() => client.AddFileAsync("cntr_1", new())))!.Message, Does.Contain("both missing"));
        Assert.That((await Assert.ThrowsAsync<ArgumentException>(() => client.AddFileAsync("cntr_1", both)))!.Message, Does.Contain("both set"));
        await Assert.ThrowsAsync<ArgumentException>(() => client.GetFileAsync("cntr_1", ""));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public async Task A_version_with_a_date_has_no_containers()
    {
        var service = new FakeService(new AzureOpenAIClientOptions(ServiceVersion.V2024_10_21));

        NotSupportedException? failure = await Assert.ThrowsAsync<NotSupportedException>(() => service.Client.GetContainersClient().GetAsync("cntr_1"));

        Assert.That(failure!.Message, Does.Contain("containers.get").And.Contain("v1"));
    }

    [Test]
    public void What_is_new_survives()
    {
        var container = RoundTrip.Check<ContainersResult>("""{ "id": "cntr_1", "status": "asleep", "memory_limit": "128g", "network_policy": { "type": "vpn", "gate": 1 }, "expires_after": { "anchor": "birth", "minutes": 1, "seconds": 2 }, "new": { "a": 1 } }""");
        var file = RoundTrip.Check<ContainerFileResult>("""{ "id": "cfile_1", "source": "robot", "bytes": 5000000000, "new": [1] }""");

        Assert.That((container.Status, container.MemoryLimit, file.Source), Is.EqualTo(((ContainerStatus?)new ContainerStatus("asleep"), (SandboxMemory?)new SandboxMemory("128g"), (ContainerFileSource?)new ContainerFileSource("robot"))));
    }

    /// <summary>A progress that is told at once.</summary>
    private sealed class SentBytes : IProgress<long>
    {
        internal long Last { get; private set; }

        public void Report(long value) => Last = value;
    }
}
