using System.Text;
using System.Text.RegularExpressions;
using AzureOpenAI.Sdk.Files;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Files;

/// <summary>Large files, sent in parts that can be gone on with.</summary>
public sealed class FilesUploadTests
{
    private static readonly byte[] Content = Encoding.ASCII.GetBytes("0123456789abcdefghij!");

    [Test]
    public async Task Parts_go_a_few_at_once_and_are_named_in_order_with_the_checksum_of_the_whole([Values(1, 4)] int parallel)
    {
        FakeService service = Service();

        FilesUploadResult upload = await service.Client.GetFilesClient().UploadInPartsAsync(
            new FilesOptions(FileContent.FromBytes(Content, "a.jsonl"), FilePurpose.FineTune), new FilesUploadSettings { PartBytes = 8, MaxParallel = parallel });

        Assert.That(upload.Status, Is.EqualTo(FilesUploadStatus.Completed));
        Assert.That(Parts(service), Is.EquivalentTo(new[] { "01234567", "89abcdef", "ghij!" }));
        JsonTree.AssertEqual("""{"part_ids":["part-0","part-8","part-g"],"md5":"MD5"}""".Replace("MD5", Md5(), StringComparison.Ordinal), service.LastBody);
    }

    [Test]
    public async Task A_part_that_fails_is_sent_again_alone()
    {
        FakeService service = Service(failures: 1);

        await service.Client.GetFilesClient().UploadInPartsAsync(
            new FilesOptions(FileContent.FromBytes(Content, "a.jsonl"), FilePurpose.FineTune), new FilesUploadSettings { PartBytes = 8, MaxParallel = 1 });

        Assert.That(Parts(service), Is.EqualTo(new[] { "01234567", "01234567", "89abcdef", "ghij!" }));
    }

    [Test]
    public async Task An_upload_that_stops_is_gone_on_with_from_what_was_written_down()
    {
        // given: the third request, the second part, is refused for good
        FakeService service = Service(refuseFrom: "89abcdef");
        List<FilesUploadState> told = [];
        FilesClient files = service.Client.GetFilesClient();
        var options = new FilesOptions(FileContent.FromBytes(Content, "a.jsonl"), FilePurpose.FineTune);

        // when: it stops, its state crosses a process's end as JSON, and it goes on elsewhere
        var stopped = await Assert.ThrowsAsync<UploadInterruptedException>(() => files.UploadInPartsAsync(options, new FilesUploadSettings { PartBytes = 8, MaxParallel = 1 }, new Told(told)));
        string note = AzureOpenAIJson.ToJson(stopped.State);
        FakeService later = Service(begin: false);
        FilesUploadResult upload = await later.Client.GetFilesClient().ResumeUploadAsync(AzureOpenAIJson.Parse<FilesUploadState>(note), FileContent.FromBytes(Content, "a.jsonl"));

        // then: only the rest was sent
        Assert.That((stopped.State.BytesSent, stopped.Status), Is.EqualTo((8L, 0)));
        Assert.That(stopped.Message, Does.Contain("8 of 21 bytes").And.Contain(nameof(FilesClient.ResumeUploadAsync)));
        Assert.That(told[^1].PartIds, Is.EqualTo(new[] { "part-0", null, null }));
        Assert.That(Parts(later), Is.EquivalentTo(new[] { "89abcdef", "ghij!" }));
        Assert.That(upload.Status, Is.EqualTo(FilesUploadStatus.Completed));
        Assert.That(later.LastBody, Does.Contain("[\"part-0\",\"part-8\",\"part-g\"]"));
    }

    [Test]
    public async Task Another_file_or_a_stream_of_unknown_length_is_refused()
    {
        FilesClient files = Service().Client.GetFilesClient();
        var state = new FilesUploadState { UploadId = "upload-1", Bytes = 21, PartBytes = 8, PartIds = ["a", null, null] };

        Assert.That(() => files.ResumeUploadAsync(state, FileContent.FromBytes(new byte[20], "a.jsonl")), Throws.ArgumentException);
        await Assert.ThatAsync(() => files.UploadInPartsAsync(new FilesOptions(FileContent.FromStream(new OneWay(), "a.jsonl"), FilePurpose.FineTune)), Throws.ArgumentException);
        await Assert.ThatAsync(
            () => files.UploadInPartsAsync(new FilesOptions(FileContent.FromBytes(Content, "a.jsonl"), FilePurpose.FineTune), new FilesUploadSettings { PartBytes = 65L * 1024 * 1024 }),
            Throws.ArgumentException);
    }

    private static string Md5()
    {
#pragma warning disable CA5351 // The checksum that the service takes.
        return Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(Content));
#pragma warning restore CA5351
    }

    private static IEnumerable<string> Parts(FakeService service)
        => service.Requests.Where(request => request.Uri.AbsolutePath.EndsWith("/parts", StringComparison.Ordinal)).Select(request => PartOf(request.Body));

    private static string PartOf(string body) => Regex.Match(body, "name=\"data\".*?\r\n\r\n(.*?)\r\n--", RegexOptions.Singleline).Groups[1].Value;

    /// <summary>Plays the service: a part's id tells with which letter it begins.</summary>
    private static FakeService Service(int failures = 0, string? refuseFrom = null, bool begin = true)
    {
        int left = failures;
        return new FakeService().Reply(async (request, token) =>
        {
            string path = request.RequestUri!.AbsolutePath;
            string body = await request.Content!.ReadAsStringAsync(token);
            if (path.EndsWith("/uploads", StringComparison.Ordinal))
            {
                return FakeService.Response(begin ? 200 : 500, """{"id":"upload-1","status":"pending","expires_at":1700003600}"""u8.ToArray());
            }

            if (path.EndsWith("/complete", StringComparison.Ordinal))
            {
                return FakeService.Response(200, """{"id":"upload-1","status":"completed","file":{"id":"file-1"}}"""u8.ToArray());
            }

            string part = PartOf(body);
            return part == refuseFrom ? FakeService.Response(400, """{"error":{"message":"Not this one."}}"""u8.ToArray())
                : Interlocked.Decrement(ref left) >= 0 ? FakeService.Response(500, """{"error":{"message":"Later."}}"""u8.ToArray())
                : FakeService.Response(200, Encoding.ASCII.GetBytes($$"""{"id":"part-{{part[0]}}","upload_id":"upload-1"}"""));
        });
    }

    private sealed class Told(List<FilesUploadState> all) : IProgress<FilesUploadState>
    {
        public void Report(FilesUploadState value)
        {
            lock (all)
            {
                all.Add(value);
            }
        }
    }

    private sealed class OneWay : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
