using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Chat;

public sealed class ChatResultTests
{
    [Test]
    public void Everything_the_service_says_survives()
    {
        ChatResult result = RoundTrip.Check<ChatResult>(WireSample.Read("Chat/response.json"));

        Assert.That(result.Text, Is.EqualTo("A raccoon sits in a tree [doc1]."));
        Assert.That(result.FinishReason, Is.EqualTo(ChatFinishReason.ToolCalls));
        Assert.That(result.ToolCalls[0].ToolName, Is.EqualTo("get_weather"));
        Assert.That(result.Message!.Audio!.ToBytes(), Is.EqualTo(new byte[] { 0, 1, 2 }));
        Assert.That(result.Message.Audio.ExpiresAtTime!.Value.Year, Is.EqualTo(2026));
        Assert.That(result.Usage!.CompletionTokensDetails!.ReasoningTokens, Is.EqualTo(64));
        Assert.That(result.Moderation!.Input!.Results[0].CategoryScores!["violence"], Is.EqualTo(0.01));
    }

    [Test]
    public void The_documents_of_Azure_are_typed()
    {
        ChatMessageContext context = AzureOpenAIJson.Parse<ChatResult>(WireSample.Read("Chat/response.json")).Message!.Context!;

        Assert.That(context.Intents, Is.EqualTo(new[] { "raccoon habits", "tree animals" }));
        Assert.That(context.Citations[0].RerankScore, Is.EqualTo(2.5));
        Assert.That(context.AllRetrievedDocuments[0].SearchQueries, Is.EqualTo(new[] { "raccoon habits" }));
    }

    [TestCase("plain words")]
    [TestCase("{}")]
    [TestCase(null)]
    public void An_intent_that_is_no_list_is_no_failure(string? intent)
        => Assert.That(new ChatMessageContext { Intent = intent }.Intents, Is.Empty);

    [Test]
    public void The_documents_that_were_found_may_be_one_object()
        => RoundTrip.Check<ChatMessageContext>("""{ "all_retrieved_documents": { "content": "Raccoons climb." } }""");

    [Test]
    public void A_result_of_nothing_has_nothing()
    {
        var result = AzureOpenAIJson.Parse<ChatResult>("{}");

        Assert.That(result.Message, Is.Null);
        Assert.That(result.Text, Is.Null);
        Assert.That(result.FinishReason, Is.Null);
        Assert.That(result.ToolCalls, Is.Empty);
        Assert.That(result.CreatedAt, Is.Null);
    }

    [Test]
    public void A_member_with_the_name_of_a_convenience_survives()
        => RoundTrip.Check<ChatResult>("""{ "text": "a", "message": { "b": 1 }, "tool_calls": [], "finish_reason": "stop", "created_at": 5 }""");

    [Test]
    public void A_test_can_build_any_result()
    {
        var result = new ChatResult
        {
            Choices = [new ChatChoice { Message = new AssistantMessage("Hi"), FinishReason = ChatFinishReason.Stop, ContentFilterResults = new ContentFilterResults() }],
            Usage = new ChatUsage { PromptTokens = 1, CompletionTokens = 2, TotalTokens = 3 },
        };

        Assert.That(result.Text, Is.EqualTo("Hi"));
    }

    [Test]
    public void Stored_conversations_survive()
    {
        var list = RoundTrip.Check<ChatListResult>("""{ "object": "list", "data": [{ "id": "1", "choices": [], "request_id": "r" }], "first_id": "1", "last_id": "1", "has_more": false }""");
        var messages = RoundTrip.Check<ChatMessageListResult>("""{ "object": "list", "data": [{ "id": "1-0", "role": "user", "content": "Hi", "content_parts": null, "name": null }], "has_more": true }""");
        RoundTrip.Check<ChatDeletionResult>("""{ "object": "chat.completion.deleted", "id": "1", "deleted": true }""");
        RoundTrip.Check<ChatMetadataOptions>("""{ "metadata": { "case": "7" } }""");

        Assert.That(list.Data[0].Id, Is.EqualTo("1"));
        Assert.That(messages.Data[0], Is.TypeOf<UserMessage>());
    }
}
