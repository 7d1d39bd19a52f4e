using System.Text;
using Azure.Core.Pipeline;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Pipeline;

/// <summary>Requests in rented memory: whole each time they are sent, and never overwritten while somebody sends them.</summary>
public sealed class LargeRequestTests
{
    private static readonly ChatOptions Large = new([ChatMessage.User(new string('x', 100_000)), ChatMessage.User("end")]);

    [Test]
    public async Task A_request_is_sent_again_as_it_was([Values] bool async)
    {
        FakeService service = new FakeService().Reply(503, "{}").Reply(429, Replies.TooManyRequests).Reply(200, Replies.Chat);
        ChatClient chat = service.Client.GetChatClient("gpt");

        _ = async ? await chat.CompleteAsync(Large) : chat.Complete(Large);

        Assert.That(service.Requests.Select(request => request.Body).ToArray(), Has.Length.EqualTo(3).And.All.EqualTo(service.LastBody));
        JsonTree.AssertEqual(Expected(""" "model": "gpt", """), service.LastBody);
    }

    [Test]
    public async Task A_request_over_another_transport_is_sent_again_as_it_was([Values] bool async)
    {
        await using var server = new FaultServer(connection => connection.ReplyAsync(503, "{}"), connection => connection.ReplyAsync(200, Replies.Chat));
        ChatClient chat = server.CreateClient(new() { Transport = new HttpClientTransport(), Retry = { Delay = TimeSpan.FromMilliseconds(1) } }).GetChatClient("gpt");

        _ = async ? await chat.CompleteAsync(Large) : chat.Complete(Large);

        Assert.That(server.Requests.Select(BodyOf).ToArray(), Has.Length.EqualTo(2).And.All.EqualTo(BodyOf(server.Requests[0])));
        JsonTree.AssertEqual(Expected(""" "model": "gpt", """), BodyOf(server.Requests[0]));
    }

    [Test]
    public async Task Many_requests_at_once_keep_their_contents_apart()
    {
        FakeService service = new FakeService().Reply(200, Replies.Chat);
        ChatClient chat = service.Client.GetChatClient("gpt");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => chat.CompleteAsync(new string((char)('a' + (i % 26)), 70_000 + i)))));

        int[] lengths = [.. service.Requests.Select(request => AzureOpenAIJson.Parse<ChatOptions>(request.Body).Messages.OfType<UserMessage>().Single().Content!.Text!).Where(text => text.All(c => c == text[0])).Select(text => text.Length)];
        Assert.That(lengths, Is.EquivalentTo(Enumerable.Range(70_000, 40)));
    }

    [Test]
    public async Task What_the_client_decides_stands_in_front_of_large_options_too()
    {
        FakeService service = new FakeService(new(ServiceVersion.V1)).ReplyEvents(Replies.Events(Replies.Stop, "[DONE]"));

        await (await service.Client.GetChatClient("gpt").StreamAsync(Large)).ToCompletionAsync();

        Assert.That(service.LastBody, Does.StartWith("""{"model":"gpt","stream":true,"stream_options":{"include_usage":true},"""));
        JsonTree.AssertEqual(Expected(""" "model": "gpt", "stream": true, "stream_options": { "include_usage": true }, """), service.LastBody);
    }

    [TestCase("", "", "{}")]
    [TestCase("\"m\"", "", """{"model":"m"}""")]
    [TestCase("", "\"stream\":true,", """{"stream":true}""")]
    [TestCase("\"m\"", "\"stream\":true,", """{"model":"m","stream":true}""")]
    public void Options_that_say_nothing_leave_no_comma_behind(string model, string own, string expected)
    {
        using CallBody body = JsonBody.Write(new ChatImageUrl(), Wire<ChatImageUrl>.Info, Encoding.UTF8.GetBytes(model), Encoding.UTF8.GetBytes(own));

        Assert.That(TextOf(body), Is.EqualTo(expected));
    }

    [Test]
    public async Task Memory_is_kept_while_a_connection_still_writes_although_the_call_is_over()
    {
        CallBody body = JsonBody.Write(Large, Wire<ChatOptions>.Info, default, default);
        var connection = new SlowStream();

        Task writing = body.WriteToAsync(connection, CancellationToken.None);
        body.Dispose();
        CallBody[] others = [.. Enumerable.Range(0, 8).Select(_ => JsonBody.Write(new ChatOptions(new string('y', 100_000)), Wire<ChatOptions>.Info, default, default))];
        connection.Go();
        await writing;

        JsonTree.AssertEqual(Expected(""), connection.Written!);
        Array.ForEach(others, other => other.Dispose());
    }

    [Test]
    public void A_request_that_is_over_is_not_sent_with_what_its_memory_holds_now()
    {
        CallBody body = JsonBody.Write(Large, Wire<ChatOptions>.Info, default, default);

        body.Dispose();
        body.Dispose();

        Assert.That(() => TextOf(body), Throws.TypeOf<ObjectDisposedException>());
    }

    private static string Expected(string own)
        => $$"""{ {{own}}"messages": [{ "role": "user", "content": "{{new string('x', 100_000)}}" }, { "role": "user", "content": "end" }] }""";

    private static string BodyOf(string request) => request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

    private static string TextOf(CallBody body)
    {
        using var stream = new MemoryStream();
        body.WriteTo(stream, CancellationToken.None);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Looks at what it is to write only when it is told to.</summary>
    private sealed class SlowStream : MemoryStream
    {
        private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal string? Written { get; private set; }

        internal void Go() => _go.SetResult();

        public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            await _go.Task;
            Written = Encoding.UTF8.GetString(buffer, offset, count);
        }
    }
}
