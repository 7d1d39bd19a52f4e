using System.Text;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Pipeline;

/// <summary>No answer takes more memory than its limit, whatever it says of itself.</summary>
public sealed class BodyLimitTests
{
    private const int Limit = 1024 * 1024;

    [Test]
    public async Task A_body_as_large_as_the_limit_is_read_and_one_byte_more_is_not([Values] bool withLength, [Values] bool async, [Values(0, 1)] int more)
    {
        string body = Replies.Chat + new string(' ', Limit - Replies.Chat.Length + more);
        await using var server = new FaultServer(async connection =>
        {
            await connection.BeginAsync("Content-Type: application/json\r\n" + (withLength ? $"Content-Length: {body.Length}\r\n" : ""));
            await connection.SendAsync(body);
            await connection.CloseAsync();
        });
        AzureOpenAIClient client = server.CreateClient(new() { Limits = { MaxResponseBytes = Limit } });

        if (more == 0)
        {
            Assert.That((await client.ChatAsync(async)).Value.Text, Is.EqualTo("hi"));
            return;
        }

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => client.ChatAsync(async));
        Assert.That(failure, Has.Property(nameof(failure.Kind)).EqualTo(FailureKind.TooLarge).And.Message.Contains("Limits.MaxResponseBytes"));
        Assert.That(failure.Status, Is.EqualTo(200));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_endless_body_is_stopped_at_the_limit([Values] bool async)
    {
        long sent = 0;
        await using var server = new FaultServer(async connection =>
        {
            await connection.BeginAsync("Content-Type: application/json\r\n");
            byte[] blanks = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
            while (sent < 100 * Limit)
            {
                await connection.SendAsync(blanks);
                sent = connection.SentBytes;
            }
        });

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => server.CreateClient(new() { Limits = { MaxResponseBytes = Limit } }).ChatAsync(async));

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.TooLarge));
        Assert.That(sent, Is.LessThan(100 * Limit));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_small_body_that_grows_large_is_stopped_at_the_limit([Values] bool async)
    {
        byte[] bomb = Compressed.Bomb(megabytes: 100);
        var service = new FakeService(new() { Limits = { MaxResponseBytes = Limit } })
            .Reply((_, _) => Task.FromResult(FakeService.Response(200, bomb, headers: ("Content-Encoding", "gzip"))));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async));

        Assert.That(bomb, Has.Length.LessThan(Limit));
        Assert.That(failure.Kind, Is.EqualTo(FailureKind.TooLarge));
        Assert.That(service.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_compressed_answer_is_read([Values("gzip", "GZIP", "x-gzip")] string encoding, [Values] bool async)
    {
        byte[] body = Compressed.Gzip(Encoding.UTF8.GetBytes(Replies.Chat));
        var service = new FakeService().Reply((_, _) => Task.FromResult(FakeService.Response(200, body, headers: ("Content-Encoding", encoding))));

        Assert.That((await service.Client.ChatAsync(async)).Value.Text, Is.EqualTo("hi"));
    }

    [Test]
    public async Task An_answer_that_is_not_compressed_as_it_says_is_a_typed_failure([Values("gzip", "zstd", "made-up")] string encoding, [Values] bool async)
    {
        var service = new FakeService().Reply(200, Replies.Chat, headers: ("Content-Encoding", encoding));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async));

        Assert.That(failure, Has.Property(nameof(failure.ErrorCode)).EqualTo("unexpected_encoding").And.Property(nameof(failure.Kind)).EqualTo(FailureKind.Malformed));
        Assert.That(failure.Message, Does.Contain(encoding));
    }

    [Test]
    public async Task A_compressed_answer_that_is_cut_is_a_typed_failure([Range(0, 60, 6)] int length)
    {
        byte[] body = Compressed.Gzip(Encoding.UTF8.GetBytes(Replies.Chat))[..length];
        var service = new FakeService().Reply((_, _) => Task.FromResult(FakeService.Response(200, body, headers: ("Content-Encoding", "gzip"))));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.Malformed));
    }

    [Test]
    public async Task Only_the_start_of_an_error_s_body_is_read([Values] bool withLength, [Values] bool async)
    {
        long sent = 0;
        await using var server = new FaultServer(async connection =>
        {
            await connection.BeginAsync("Content-Type: application/json\r\n" + (withLength ? $"Content-Length: {50 * Limit}\r\n" : ""), 400);
            await connection.SendAsync("""{"error":{"code":"bad","message":"No."}}""");
            byte[] blanks = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
            while (sent < 50 * Limit)
            {
                await connection.SendAsync(blanks);
                sent = connection.SentBytes;
            }
        });

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => server.CreateClient().ChatAsync(async));

        Assert.That(failure, Has.Property(nameof(failure.Status)).EqualTo(400).And.Property(nameof(failure.ErrorCode)).EqualTo("bad"));
        Assert.That(failure.GetRawResponse()!.Content.ToMemory().Length, Is.EqualTo(64 * 1024));
        Assert.That(sent, Is.LessThan(50 * Limit));
    }

    [Test]
    public async Task A_limit_may_be_as_large_as_a_number_can_be()
    {
        var service = new FakeService(new() { Limits = { MaxResponseBytes = int.MaxValue, MaxErrorBytes = int.MaxValue, MaxEventBytes = int.MaxValue } })
            .Reply((_, _) =>
            {
                var response = FakeService.Response(200, Encoding.UTF8.GetBytes(Replies.Chat));
                response.Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(Replies.Chat)));
                response.Content.Headers.ContentLength = null;
                return Task.FromResult(response);
            })
            .ReplyEvents(Replies.Events(Replies.Piece("hi"), Replies.Stop));

        Assert.That((await service.Client.ChatAsync(async: true)).Value.Text, Is.EqualTo("hi"));
        Assert.That(await service.Client.StreamAsync(), Has.Count.EqualTo(2));
    }

    [Test]
    public void A_limit_of_nothing_is_refused([Values(0, -1)] int limit)
    {
        var key = new Azure.AzureKeyCredential("key");

        Assert.That(() => new AzureOpenAIClient(FakeService.Endpoint, key, new() { Limits = { MaxResponseBytes = limit } }), Throws.ArgumentException.With.Message.Contains("Limits"));
        Assert.That(() => new AzureOpenAIClient(FakeService.Endpoint, key, new() { Limits = { MaxEventBytes = limit } }), Throws.ArgumentException);
        Assert.That(() => new AzureOpenAIClient(FakeService.Endpoint, key, new() { Limits = { MaxErrorBytes = limit } }), Throws.ArgumentException);
    }
}
