using System.IO.Pipelines;
using Azure.Core;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Tests.Streaming;

/// <summary>Bytes that are handed over while they arrive.</summary>
public sealed class ContentStreamTests
{
    private static readonly ServiceOperation Get = ServiceOperation.OfResource("things.content", RequestMethod.Get, "things/content", Resend.Always, Availability.Always);

    [Test]
    public async Task Bytes_are_there_before_the_last_has_come()
    {
        var pipe = new Pipe();
        var service = new FakeService().ReplyBody(() => pipe.Reader.AsStream(), "audio/mpeg");
        await using ContentStream content = await DownloadAsync(Pipelines.Of(service), async: true);
        byte[] buffer = new byte[10];

        await pipe.Writer.WriteAsync("abc"u8.ToArray());
        int first = await content.ReadAsync(buffer);
        await pipe.Writer.WriteAsync("de"u8.ToArray());
        await pipe.Writer.CompleteAsync();
        int second = await content.ReadAsync(buffer);
        int end = await content.ReadAsync(buffer);

        Assert.That((first, second, end, content.BytesRead), Is.EqualTo((3, 2, 0, 5L)));
        Assert.That(content.ContentType, Is.EqualTo("audio/mpeg"));
    }

    [Test]
    public async Task A_refusal_is_thrown_by_the_call_and_not_by_the_read([Values] bool async)
    {
        var service = new FakeService().Reply(404, """{"error":{"code":"not_found","message":"No such file."}}""");

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => DownloadAsync(Pipelines.Of(service), async));

        Assert.That(failure, Has.Property(nameof(failure.Status)).EqualTo(404).And.Property(nameof(failure.ErrorCode)).EqualTo("not_found"));
    }

    [Test]
    public async Task A_transfer_that_breaks_off_says_how_much_had_come([Values] bool async)
    {
        await using var server = new FaultServer(async connection =>
        {
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nhello");
            await connection.CloseAsync();
        });
        await using ContentStream content = await DownloadAsync(Pipelines.Of(server.Endpoint, Own()), async);

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => ReadToEndAsync(content, async));

        Assert.That(content.ContentLength, Is.EqualTo(100));
        Assert.That(failure, Has.Property(nameof(failure.ByteCount)).EqualTo(5L).And.Property(nameof(failure.Kind)).EqualTo(FailureKind.Interrupted));
    }

    [Test]
    public async Task A_silent_transfer_ends_after_the_idle_time_limit()
    {
        var clock = new FakeTimeProvider();
        var pipe = new Pipe();
        var service = new FakeService(new() { TimeProvider = clock }).ReplyBody(() => pipe.Reader.AsStream(), "audio/mpeg");
        await using ContentStream content = await DownloadAsync(Pipelines.Of(service), async: true);

        Task<int> read = content.ReadAsync(new byte[10]).AsTask();
        clock.Advance(TimeSpan.FromSeconds(60));

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => read);
        Assert.That(failure.ErrorCode, Is.EqualTo("timeout_idle"));
    }

    [Test]
    public async Task The_caller_s_token_ends_the_transfer_as_a_cancellation()
    {
        var pipe = new Pipe();
        var service = new FakeService().ReplyBody(() => pipe.Reader.AsStream(), "audio/mpeg");
        await using ContentStream content = await DownloadAsync(Pipelines.Of(service), async: true);
        using var stop = new CancellationTokenSource();

        Task<int> read = content.ReadAsync(new byte[10], stop.Token).AsTask();
        await stop.CancelAsync();

        var failure = await Assert.ThrowsAsync<OperationCanceledException>(() => read);
        Assert.That(failure.CancellationToken, Is.EqualTo(stop.Token));
    }

    [Test]
    public async Task A_saved_file_has_its_name_only_when_it_is_whole([Values] bool async)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string path = Path.Combine(folder, "speech.mp3");
        try
        {
            var service = new FakeService().Reply(200, "hello", "audio/mpeg").ReplyBody(() => new Broken(), "audio/mpeg", 200);
            ServicePipeline pipeline = Pipelines.Of(service);

            long written = await SaveAsync(await DownloadAsync(pipeline, async), path, async);
            await Assert.ThrowsAsync<StreamInterruptedException>(async () => await SaveAsync(await DownloadAsync(pipeline, async), path, async));

            Assert.That(written, Is.EqualTo(5));
            Assert.That(await File.ReadAllTextAsync(path), Is.EqualTo("hello"), "the broken transfer left the file alone");
            Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<long> SaveAsync(ContentStream content, string path, bool async)
    {
        await using (content)
        {
            return async ? await content.SaveToAsync(path) : content.SaveTo(path);
        }
    }

    private static async Task ReadToEndAsync(ContentStream content, bool async)
    {
        byte[] buffer = new byte[16];
        while ((async ? await content.ReadAsync(buffer) : content.Read(buffer, 0, buffer.Length)) > 0)
        {
        }
    }

    private static Task<ContentStream> DownloadAsync(ServicePipeline pipeline, bool async)
    {
        Route route = pipeline.RouteTo(Get, []);
        return async ? pipeline.DownloadAsync(route, null, CancellationToken.None) : Task.Run(() => pipeline.Download(route, null, CancellationToken.None));
    }

    private static AzureOpenAIClientOptions Own() => new() { Retry = { Delay = TimeSpan.FromMilliseconds(1) }, AllowInsecureLoopback = true };

    private sealed class Broken : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("The connection broke.");

        public override int Read(Span<byte> buffer) => throw new IOException("The connection broke.");

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new IOException("The connection broke.");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The connection broke.");
    }
}
