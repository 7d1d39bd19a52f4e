using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Emulator.Tests.Files;

/// <summary>Files over plain HTTP: there after they were sent, gone after they were deleted or have expired.</summary>
internal sealed class FileTests
{
    private static readonly byte[] Lines = Encoding.UTF8.GetBytes("{\"a\":1}\n{\"a\":2}\n");

    [Test]
    public async Task A_file_is_checked_listed_read_and_deleted()
    {
        var clock = new FakeTimeProvider();
        await using var emulator = await RunningEmulator.StartAsync(options => (options.TimeProvider, options.JobDuration) = (clock, TimeSpan.FromMinutes(2)));

        var sent = await emulator.FormAsync("openai/v1/files", [("purpose", "fine-tune")], ("file", "a.jsonl", Lines));
        var id = sent.Body.GetProperty("id").GetString();
        clock.Advance(TimeSpan.FromMinutes(1));
        var later = await emulator.GetAsync($"openai/v1/files/{id}");
        var content = await emulator.Http.GetByteArrayAsync($"openai/v1/files/{id}/content");
        var dated = await emulator.Http.DeleteAsync($"openai/files/{id}?api-version=2024-10-21");
        var gone = await emulator.GetAsync($"openai/v1/files/{id}");

        Assert.That(sent.Body.GetProperty("status").GetString(), Is.EqualTo("pending"));
        Assert.That(later.Body.GetProperty("status").GetString(), Is.EqualTo("processed"));
        Assert.That(content, Is.EqualTo(Lines));
        Assert.That((dated.StatusCode, gone.Status), Is.EqualTo((HttpStatusCode.NoContent, 404)));
    }

    [Test]
    public async Task Lists_have_pages_and_purposes_and_an_order()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        List<string?> ids = [];
        foreach (var purpose in (string[])["batch", "fine-tune", "batch"])
            ids.Add((await emulator.FormAsync("openai/v1/files", [("purpose", purpose)], ("file", "a.jsonl", Lines))).Body.GetProperty("id").GetString());

        var first = await emulator.GetAsync("openai/v1/files?limit=2");
        var second = await emulator.GetAsync($"openai/v1/files?limit=2&after={first.Body.GetProperty("last_id").GetString()}");
        var oldest = await emulator.GetAsync("openai/v1/files?order=asc&purpose=batch");

        Assert.That(Ids(first), Is.EqualTo(new[] { ids[2], ids[1] }));
        Assert.That((first.Body.GetProperty("has_more").GetBoolean(), second.Body.GetProperty("has_more").GetBoolean()), Is.EqualTo((true, false)));
        Assert.That(Ids(second), Is.EqualTo(new[] { ids[0] }));
        Assert.That(Ids(oldest), Is.EqualTo(new[] { ids[0], ids[2] }));
    }

    [Test]
    public async Task A_file_ends_by_itself_when_it_was_told_to()
    {
        var clock = new FakeTimeProvider();
        await using var emulator = await RunningEmulator.StartAsync(options => options.TimeProvider = clock);

        var sent = await emulator.FormAsync("openai/v1/files", [("purpose", "batch"), ("expires_after[anchor]", "created_at"), ("expires_after[seconds]", "3600")], ("file", "a.jsonl", Lines));
        clock.Advance(TimeSpan.FromHours(1));

        Assert.That((await emulator.GetAsync($"openai/v1/files/{sent.Body.GetProperty("id").GetString()}")).Status, Is.EqualTo(404));
    }

    [TestCase("dance", "a.jsonl", 3, "Invalid value: 'dance'")]
    [TestCase("batch", "a.csv", 3, "Must be .jsonl")]
    [TestCase("batch", "a.jsonl", 0, "empty")]
    public async Task What_does_not_fit_is_refused(string purpose, string name, int bytes, string message)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.FormAsync("openai/v1/files", [("purpose", purpose)], ("file", name, new byte[bytes]));

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.ErrorMessage, Does.Contain(message));
    }

    [Test]
    public async Task An_upload_in_parts_becomes_a_file_when_size_and_checksum_are_right()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var upload = await emulator.PostAsync("openai/v1/uploads", $$"""{"filename":"a.jsonl","purpose":"fine-tune","bytes":{{Lines.Length}},"mime_type":"application/jsonl"}""");
        var path = $"openai/v1/uploads/{upload.Body.GetProperty("id").GetString()}";
        var one = (await emulator.FormAsync(path + "/parts", [], ("data", "p", Lines[..5]))).Body.GetProperty("id").GetString();
        var two = (await emulator.FormAsync(path + "/parts", [], ("data", "p", Lines[5..]))).Body.GetProperty("id").GetString();

        var wrong = await emulator.PostAsync(path + "/complete", $$"""{"part_ids":["{{two}}","{{one}}"],"md5":"{{Md5()}}"}""");
        var right = await emulator.PostAsync(path + "/complete", $$"""{"part_ids":["{{one}}","{{two}}"],"md5":"{{Md5()}}"}""");
        var late = await emulator.PostAsync(path + "/cancel", "{}");

        Assert.That((wrong.Status, right.Status, late.Status), Is.EqualTo((400, 200, 400)));
        Assert.That(wrong.ErrorMessage, Does.Contain("MD5"));
        Assert.That(await emulator.Http.GetByteArrayAsync($"openai/v1/files/{right.Body.GetProperty("file").GetProperty("id").GetString()}/content"), Is.EqualTo(Lines));
    }

    private static string Md5()
    {
#pragma warning disable CA5351 // The checksum that the service takes.
        return Convert.ToHexStringLower(MD5.HashData(Lines));
#pragma warning restore CA5351
    }

    private static IEnumerable<string?> Ids(Reply reply) => reply.Body.GetProperty("data").EnumerateArray().Select(file => file.GetProperty("id").GetString());
}
