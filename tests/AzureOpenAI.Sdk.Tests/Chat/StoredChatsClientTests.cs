using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Chat;

/// <summary>Chat answers that the service keeps.</summary>
public sealed class StoredChatsClientTests
{
    [Test]
    public async Task Answers_that_are_kept_are_listed_by_model_and_label([Values] bool async)
    {
        var service = new FakeService()
            .Reply(200, """{"object":"list","data":[{"id":"chatcmpl-1","choices":[{"message":{"role":"assistant","content":"hi"}}],"metadata":{"team":"sums"}}],"last_id":"chatcmpl-1","has_more":true}""")
            .Reply(200, """{"object":"list","data":[{"id":"chatcmpl-2","choices":[]}],"has_more":false}""");
        StoredChatsClient chats = service.Client.GetStoredChatsClient();
        var team = new Dictionary<string, string> { ["team"] = "sums" };

        List<ChatResult> kept = async ? await chats.ListAsync("gpt-4o", team, oldestFirst: false).ToListAsync() : [.. chats.List("gpt-4o", team, oldestFirst: false)];

        Assert.That(kept.Select(chat => chat.Id), Is.EqualTo(new[] { "chatcmpl-1", "chatcmpl-2" }));
        Assert.That(kept[0].Text, Is.EqualTo("hi"));
        Assert.That(service.Requests.Select(request => Uri.UnescapeDataString(request.Uri.PathAndQuery)), Is.EqualTo(new[]
        {
            "/openai/v1/chat/completions?order=desc&model=gpt-4o&metadata[team]=sums",
            "/openai/v1/chat/completions?after=chatcmpl-1&order=desc&model=gpt-4o&metadata[team]=sums",
        }));
    }

    [Test]
    public async Task The_messages_of_an_answer_are_listed_page_by_page([Values] bool async)
    {
        var service = new FakeService()
            .Reply(200, """{"object":"list","data":[{"id":"chatcmpl-1-0","role":"user","content":"Hi"}],"has_more":true}""")
            .Reply(200, """{"object":"list","data":[{"id":"chatcmpl-1-1","role":"of the future","content":"Ho"}],"has_more":false}""");
        StoredChatsClient chats = service.Client.GetStoredChatsClient();

        List<ChatMessage> messages = async ? await chats.ListMessagesAsync("chatcmpl-1").ToListAsync() : [.. chats.ListMessages("chatcmpl-1")];

        Assert.That(messages, Has.Count.EqualTo(2));
        Assert.That(messages[0], Is.InstanceOf<UserMessage>());
        Assert.That(service.Requests[1].Uri.PathAndQuery, Is.EqualTo("/openai/v1/chat/completions/chatcmpl-1/messages?after=chatcmpl-1-0"));
    }

    [Test]
    public async Task An_answer_is_read_labelled_and_deleted([Values] bool async)
    {
        var service = new FakeService().Reply(200, Replies.Chat).Reply(200, Replies.Chat).Reply(200, """{"object":"chat.completion.deleted","id":"c","deleted":true}""");
        StoredChatsClient chats = service.Client.GetStoredChatsClient();
        var labels = new ChatMetadataOptions { Metadata = new Dictionary<string, string> { ["team"] = "sums" } };

        ChatResult read = async ? await chats.GetAsync("c") : chats.Get("c");
        ChatResult labelled = async ? await chats.UpdateAsync("c", labels) : chats.Update("c", labels);
        ChatDeletionResult deleted = async ? await chats.DeleteAsync("c") : chats.Delete("c");

        Assert.That((read.Text, labelled.Text, deleted.Deleted), Is.EqualTo(("hi", "hi", (bool?)true)));
        Assert.That(service.Requests.Select(request => $"{request.Method} {request.Uri.AbsolutePath}"), Is.EqualTo(new[]
        {
            "GET /openai/v1/chat/completions/c", "POST /openai/v1/chat/completions/c", "DELETE /openai/v1/chat/completions/c",
        }));
        JsonTree.AssertEqual("""{"metadata":{"team":"sums"}}""", service.Requests[1].Body);
    }

    [Test]
    public void Labels_that_are_missing_or_too_many_are_refused_before_anything_is_sent([Values] bool async)
    {
        var service = new FakeService();
        StoredChatsClient chats = service.Client.GetStoredChatsClient();
        var tooMany = new ChatMetadataOptions { Metadata = Enumerable.Range(0, 17).ToDictionary(static i => $"label {i}", static _ => "") };

        Assert.That(async () => _ = async ? await chats.UpdateAsync("c", new()) : chats.Update("c", new()), Throws.ArgumentException.With.Message.Contains("ChatMetadataOptions.Metadata"));
        Assert.That(async () => _ = async ? await chats.UpdateAsync("c", tooMany) : chats.Update("c", tooMany), Throws.ArgumentException.With.Message.Contains("more than 16"));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public void A_version_without_them_and_an_id_that_is_none_are_refused_before_anything_is_sent()
    {
        var dated = new FakeService(new(ServiceVersion.V2024_10_21));
        var service = new FakeService();

        Assert.That(() => dated.Client.GetStoredChatsClient().Get("c"), Throws.InstanceOf<NotSupportedException>().With.Message.Contains("v1"));
        Assert.That(() => service.Client.GetStoredChatsClient().Delete("../files"), Throws.ArgumentException);
        Assert.That(service.Requests, Is.Empty);
    }
}
