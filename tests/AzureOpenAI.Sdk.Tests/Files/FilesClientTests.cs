using Azure;
using AzureOpenAI.Sdk.Files;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Files;

/// <summary>Files of the service: sent, listed, waited for, deleted.</summary>
public sealed class FilesClientTests
{
    private const string Processed = """{"id":"file-1","object":"file","bytes":5,"created_at":1700000000,"filename":"a.jsonl","purpose":"batch","status":"processed"}""";

    [Test]
    public async Task A_file_is_sent_as_a_form_with_its_purpose_and_its_end([Values] bool async)
    {
        var service = new FakeService().Reply(200, Processed);
        var options = new FilesOptions(FileContent.FromBytes("{}\n{}"u8.ToArray(), "a.jsonl"), FilePurpose.Batch) { ExpiresAfter = new FileExpiry(TimeSpan.FromDays(14)) };
        FilesClient files = service.Client.GetFilesClient();

        FilesResult file = async ? await files.UploadAsync(options) : files.Upload(options);

        Assert.That((service.Requests[0].Method, service.Requests[0].Uri.AbsolutePath), Is.EqualTo(("POST", "/openai/v1/files")));
        Assert.That(service.LastBody, Does.Contain("name=\"purpose\"\r\n\r\nbatch\r\n").And.Contain("name=\"expires_after[anchor]\"\r\n\r\ncreated_at\r\n")
            .And.Contain("name=\"expires_after[seconds]\"\r\n\r\n1209600\r\n").And.Contain("filename=\"a.jsonl\"").And.Contain("{}\n{}"));
        Assert.That((file.Id, file.Status, file.Created?.Year), Is.EqualTo(("file-1", FilesStatus.Processed, 2023)));
    }

    [Test]
    public async Task A_file_that_may_have_arrived_is_not_sent_twice()
    {
        var service = new FakeService().Reply(500, """{"error":{"message":"no"}}""").Reply(200, Processed);

        await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.GetFilesClient().UploadAsync(new FilesOptions(FileContent.FromBytes("{}"u8.ToArray(), "a.jsonl"), FilePurpose.Batch)));

        Assert.That(service.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    [TestCase("a.csv", 3, "jsonl")]
    [TestCase("a.jsonl", 0, "empty")]
    public void What_does_not_fit_its_purpose_is_refused_before_it_is_sent(string name, int bytes, string reason)
    {
        var service = new FakeService();

        var failure = Assert.Throws<ArgumentException>(() => service.Client.GetFilesClient().Upload(new FilesOptions(FileContent.FromBytes(new byte[bytes], name), FilePurpose.FineTune)));

        Assert.That(failure!.Message, Does.Contain(reason));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public async Task A_list_is_read_page_by_page_and_taken_up_by_its_token([Values] bool async)
    {
        var service = new FakeService()
            .Reply(200, """{"object":"list","data":[{"id":"a"},{"id":"b"}],"first_id":"a","last_id":"b","has_more":true}""")
            .Reply(200, """{"object":"list","data":[{"id":"c"}],"has_more":false}""");
        FilesClient files = service.Client.GetFilesClient();

        List<string?> ids = [];
        if (async)
        {
            await foreach (FilesResult file in files.ListAsync(FilePurpose.Batch))
            {
                ids.Add(file.Id);
            }
        }
        else
        {
            ids.AddRange(files.List(FilePurpose.Batch).Select(file => file.Id));
        }

        Assert.That(ids, Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(service.Requests.Select(request => request.Uri.Query), Is.EqualTo(new[] { "?purpose=batch", "?purpose=batch&after=b" }));
        Page<FilesResult> page = files.List().AsPages("b", pageSizeHint: 7).First();
        Assert.That(service.Requests[^1].Uri.Query, Is.EqualTo("?after=b&limit=7"));
        Assert.That((page.Values.Count, page.ContinuationToken), Is.EqualTo((1, (string?)null)));
    }

    [Test]
    public async Task A_list_that_goes_round_in_circles_ends_with_an_error([Values] bool async)
    {
        var service = new FakeService().Reply(200, """{"data":[{"id":"a"}],"last_id":"a","has_more":true}""");
        FilesClient files = service.Client.GetFilesClient();

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(async () =>
        {
            if (async)
            {
                await foreach (FilesResult _ in files.ListAsync())
                {
                }
            }
            else
            {
                _ = files.List().ToList();
            }
        });

        Assert.That(failure.ErrorCode, Is.EqualTo("endless_list"));
        Assert.That(service.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_deletion_without_a_body_is_one()
    {
        var service = new FakeService(new(ServiceVersion.V2024_10_21)).Reply(204, "");

        Response<FilesDeletionResult> deletion = await service.Client.GetFilesClient().DeleteAsync("file-1");

        Assert.That(deletion.GetRawResponse().Status, Is.EqualTo(204));
        Assert.That(service.Requests[0].Uri.PathAndQuery, Is.EqualTo("/openai/files/file-1?api-version=2024-10-21"));
    }

    [Test]
    public async Task Only_dated_versions_can_import()
    {
        var v1 = new FakeService();
        var dated = new FakeService(new(ServiceVersion.V2024_10_21)).Reply(201, """{"id":"file-2","status":"pending"}""");
        var options = new FilesImportOptions(new Uri("https://blobs.example/a.jsonl?sig=1"), "a.jsonl", FilePurpose.FineTune);

        var failure = await Assert.ThrowsAsync<NotSupportedException>(() => v1.Client.GetFilesClient().ImportAsync(WaitUntil.Started, options));
        FilesOperation import = await dated.Client.GetFilesClient().ImportAsync(WaitUntil.Started, options);

        Assert.That(failure.Message, Does.Contain("files.import").And.Contain("2023-05-15 and later"));
        Assert.That(v1.Requests, Is.Empty);
        Assert.That((import.Id, import.HasCompleted), Is.EqualTo(("file-2", false)));
        JsonTree.AssertEqual("""{"filename":"a.jsonl","purpose":"fine-tune","content_url":"https://blobs.example/a.jsonl?sig=1"}""", dated.LastBody);
    }

    [Test]
    public async Task Waiting_asks_at_growing_intervals_and_never_sooner_than_the_service_says([Values] bool async)
    {
        var clock = new InstantClock();
        var service = new FakeService(new() { TimeProvider = clock })
            .Reply(200, """{"id":"file-1","status":"pending"}""")
            .Reply(200, """{"id":"file-1","status":"running"}""", "application/json", ("Retry-After", "20"))
            .Reply(200, """{"id":"file-1","status":"running"}""")
            .Reply(200, Processed);
        FilesClient files = service.Client.GetFilesClient();

        FilesResult file = async ? await files.WaitUntilProcessedAsync("file-1") : files.WaitUntilProcessed("file-1");

        Assert.That(file.Status, Is.EqualTo(FilesStatus.Processed));
        Assert.That(clock.Waits.Where(wait => wait > TimeSpan.Zero && wait.TotalSeconds % 1 == 0).Select(wait => wait.TotalSeconds), Is.SupersetOf(new[] { 1.0, 20.0, 4.0 }));
        Assert.That(service.Requests, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task A_file_that_can_t_be_used_fails_with_its_own_reason()
    {
        var service = new FakeService(new() { TimeProvider = new InstantClock() }).Reply(200, """{"id":"file-1","status":"error","status_details":"Line 3 is no JSON."}""");

        var failure = await Assert.ThrowsAsync<JobFailedException>(() => service.Client.GetFilesClient().WaitUntilProcessedAsync("file-1"));

        Assert.That(failure.Message, Does.Contain("file-1").And.Contain("'error'").And.Contain("Line 3 is no JSON."));
        Assert.That(failure.GetJob<FilesResult>()!.Id, Is.EqualTo("file-1"));
        Assert.That(failure.Kind, Is.EqualTo(FailureKind.JobFailed));
    }

    [Test]
    public async Task A_file_is_read_while_it_arrives_and_saved_whole()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var service = new FakeService().Reply(200, "one\ntwo\n", "application/octet-stream");
            FilesClient files = service.Client.GetFilesClient();

            using var reader = new StreamReader(await files.DownloadAsync("file-1"));
            string? first = await reader.ReadLineAsync();
            long bytes = await files.DownloadToAsync("file-1", Path.Combine(folder, "a.jsonl"));

            Assert.That((first, bytes), Is.EqualTo(("one", 8L)));
            Assert.That(service.Requests[0].Uri.AbsolutePath, Is.EqualTo("/openai/v1/files/file-1/content"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
