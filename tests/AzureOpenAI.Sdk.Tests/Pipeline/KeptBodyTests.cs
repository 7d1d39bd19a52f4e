using System.Text;
using Azure;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Pipeline;

/// <summary>Whether an answer's body can be read beside the result, and that nobody's result changes when its memory serves another answer.</summary>
public sealed class KeptBodyTests
{
    private const string Vectors = """{"data":[{"index":0,"embedding":[1,2]}]}""";

    [Test]
    public async Task A_chat_answer_keeps_its_body([Values] bool async)
    {
        FakeService service = new FakeService().Reply(200, Replies.Chat);

        Response response = (await service.Client.ChatAsync(async)).GetRawResponse();

        Assert.That(response.Content.ToString(), Is.EqualTo(Replies.Chat));
    }

    [Test]
    public async Task A_chat_answer_does_not_keep_its_body_for_a_client_that_does_not_want_it([Values] bool async)
    {
        FakeService service = new FakeService(new() { Calls = { KeepResponseBody = false } }).Reply(200, Replies.Chat);

        Response response = (await service.Client.ChatAsync(async)).GetRawResponse();

        Assert.That(() => response.Content, Throws.InvalidOperationException);
    }

    [Test]
    public async Task Vectors_do_not_keep_their_body_and_say_how_to_keep_it()
    {
        FakeService service = new FakeService().Reply(200, Vectors);

        Response response = (await service.Client.GetEmbeddingsClient("vectors").GenerateAsync("hello")).GetRawResponse();

        Assert.That(() => response.Content, Throws.InvalidOperationException.With.Message.Contains("CallSettings.KeepResponseBody"));
        Assert.That(response.ContentStream, Is.Null);
        Assert.That(response.Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Vectors_keep_their_body_for_calls_that_ask_for_it()
    {
        FakeService service = new FakeService().Reply(200, Vectors);
        EmbeddingsClient embeddings = service.Client.GetEmbeddingsClient("vectors").With(new() { KeepResponseBody = true });

        Response<EmbeddingsResult> response = await embeddings.GenerateAsync("hello");

        Assert.That(response.GetRawResponse().Content.ToString(), Is.EqualTo(Vectors));
    }

    [Test]
    public async Task A_refusal_s_body_is_kept_all_the_same([Values] bool async)
    {
        const string Body = """{"error":{"code":"no_such_thing","message":"No."}}""";
        FakeService service = new FakeService(new() { Calls = { KeepResponseBody = false } }).Reply(404, Body);

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async));

        Assert.That(failure.GetRawResponse()!.Content.ToString(), Is.EqualTo(Body));
    }

    [Test]
    public async Task A_body_that_holds_no_result_is_kept_all_the_same([Values] bool async)
    {
        FakeService service = new FakeService(new() { Calls = { KeepResponseBody = false } }).Reply(200, """{"choices":17}""");

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async));

        Assert.That(failure.GetRawResponse()!.Content.ToString(), Is.EqualTo("""{"choices":17}"""));
    }

    [Test]
    public async Task A_result_stays_as_it_is_when_other_answers_use_its_memory()
    {
        // Given answers of the same length, each full of one letter, in members that are known and in some that are not.
        var service = new FakeService(new() { Calls = { KeepResponseBody = false } });
        foreach (char letter in "abcdefgh")
        {
            service.Reply(200, Answer(letter));
        }

        List<ChatResult> results = [];
        for (int i = 0; i < 8; i++)
        {
            results.Add(await service.Client.ChatAsync(async: true));
        }

        Assert.That(results.Select(result => Encoding.UTF8.GetString(AzureOpenAIJson.ToUtf8Json(result))), Is.EqualTo("abcdefgh".Select(Answer)));
    }

    private static string Answer(char letter)
    {
        string text = new(letter, 5_000);
        return $$$"""{"choices":[{"index":0,"message":{"content":"{{{text}}}","role":"assistant","new_member":["{{{text}}}"]}}],"newer_member":"{{{text}}}"}""";
    }
}
