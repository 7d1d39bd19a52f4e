using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.Diagnostics;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.Responses;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Tests.Diagnostics;
using static AzureOpenAI.Sdk.Tests.Errors.Canary;

namespace AzureOpenAI.Sdk.Tests.Errors;

/// <summary>No key, token, prompt or reply comes out where nobody asked for it, however a call ends.</summary>
public sealed class SecretsTests
{
    /// <summary>How a call may end: what the service answers.</summary>
    private static readonly Dictionary<string, Action<FakeService>> Endings = new()
    {
        ["success"] = service => service.Reply(200, Replies.Chat.Replace("hi", Reply, StringComparison.Ordinal)),
        ["refusal"] = service => service.Reply(400, """{"error":{"code":"bad","message":"No."}}"""),
        ["filtered"] = service => service.Reply(400, """{"error":{"code":"content_filter","message":"No.","innererror":{"code":"ResponsibleAIPolicyViolation","content_filter_result":{}}}}"""),
        ["failure of the service"] = service => service.Reply(500, "oh"),
        ["page"] = service => service.Reply(200, $"<html>{Reply}</html>", "text/html"),
        ["no JSON"] = service => service.Reply(200, Reply),
        ["cut"] = service => service.Reply(200, $$"""{"id":"{{Reply}}","""),
        ["text for a number"] = service => service.Reply(200, $$$"""{"created":"{{{Reply}}}","usage":{"prompt_tokens":"{{{Reply}}}"}}"""),
        ["text for a list"] = service => service.Reply(200, $$"""{"choices":"{{Reply}}"}"""),
        ["bad escape"] = service => service.Reply(200, $$"""{"id":"\x{{Reply}}"}"""),
        ["too large"] = service => service.Reply(200, Replies.Chat.Replace("hi", Reply + new string(' ', 3_000), StringComparison.Ordinal)),
        ["broken"] = service => service.Break(new HttpRequestException("gone")),
    };

    private static readonly Dictionary<string, string> Streams = new()
    {
        ["success"] = Replies.Events(Replies.Piece(Reply), Replies.Stop),
        ["cut"] = Replies.Events(Replies.Piece(Reply)) + $$"""data: {"id":"{{Reply}}""",
        ["ended early"] = Replies.Events(Replies.Piece(Reply)),
        ["no JSON"] = Replies.Events(Replies.Piece(Reply), Reply),
        ["wrong type"] = Replies.Events(Replies.Piece(Reply), $$"""{"choices":"{{Reply}}"}"""),
        ["error"] = Replies.Events(Replies.Piece(Reply), """{"error":{"code":"x","message":"No."}}"""),
        ["too large"] = Replies.Events(Replies.Piece(Reply), Replies.Piece(Reply + new string('x', 3_000))),
    };

    private static IEnumerable<string> EndingNames => Endings.Keys;

    private static IEnumerable<string> StreamNames => Streams.Keys;

    [Test]
    public async Task Nothing_comes_out_of_a_call([ValueSource(nameof(EndingNames))] string ending, [Values] bool withKey, [Values] bool async)
    {
        using var captured = new Captured();
        FakeService service = Service();
        Endings[ending](service);

        await CatchAsync(captured, () => ChatAsync(Client(service, withKey), async));

        AssertClean(captured, Key, Token, Prompt, Reply);
    }

    [Test]
    public async Task Nothing_comes_out_of_a_stream([ValueSource(nameof(StreamNames))] string ending, [Values] bool withKey)
    {
        using var captured = new Captured();
        FakeService service = Service().ReplyEvents(Streams[ending]);

        await CatchAsync(captured, () => Client(service, withKey).GetChatClient("gpt-4o").StreamAsync(Prompt).ContinueWith(task => task.Result.ToCompletionAsync(), TaskScheduler.Default).Unwrap());

        AssertClean(captured, Key, Token, Prompt, Reply);
    }

    [Test]
    public async Task No_object_of_ours_says_what_it_holds()
    {
        FakeService service = Service().Reply(200, Replies.Chat.Replace("hi", Reply, StringComparison.Ordinal)).ReplyEvents(Streams["success"]);
        AzureOpenAIClient client = Client(service, withKey: true);
        Response<ChatResult> answer = await ChatAsync(client, async: true);
        ChatStream stream = await client.GetChatClient("gpt-4o").StreamAsync(Prompt);
        object[] objects =
        [
            client, client.GetChatClient("gpt-4o"), client.GetEmbeddingsClient("e"), service.Options, service.Options.Calls, service.Options.Limits, service.Options.Transport,
            new ChatOptions(Prompt), answer, answer.Value, answer.Value.Message!, answer.GetRawResponse(), stream, stream.GetRawResponse(), new EmbeddingsOptions(Prompt),
        ];

        foreach (object item in objects)
        {
            Assert.That(item.ToString(), Does.Not.Contain("C4nary"), item.GetType().Name);
        }

        Assert.That(JsonSerializer.Serialize(client), Does.Not.Contain("C4nary"));
    }

    [Test]
    public async Task A_request_says_nothing_of_its_headers()
    {
        Request? request = null;
        FakeService service = Service().Reply(200, Replies.Chat);
        service.Options.AddPolicy(new Watching(message => request = message.Request), HttpPipelinePosition.BeforeTransport);

        await ChatAsync(Client(service, withKey: true), async: true);

        Assert.That(request!.Headers.TryGetValue("api-key", out string? sent), Is.True);
        Assert.That(sent, Is.EqualTo(Key));
        Assert.That(request.ToString(), Does.Not.Contain("C4nary"));
    }

    [Test]
    public void No_public_class_says_what_was_put_into_it()
    {
        Type[] types = [.. typeof(AzureOpenAIClient).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false } && !typeof(Exception).IsAssignableFrom(type))];
        // Their text is a name: of a filter, of a tool, of an operation.
        types = [.. types.Except([typeof(ContentFilterFinding), typeof(ChatToolChoice), typeof(ResponseToolChoice), typeof(CallStart)])];

        foreach (Type type in types)
        {
            object made = RuntimeHelpers.GetUninitializedObject(type);
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Where(field => field.FieldType == typeof(string)))
            {
                field.SetValue(made, Prompt);
            }

            string? said = null;
            try
            {
                said = made.ToString();
            }
            catch (NullReferenceException)
            {
                // It has something to say of its parts, and has none here.
            }

            Assert.That(said, Is.Null.Or.Not.Contain(Prompt), type.Name);
        }

        Assert.That(types, Has.Length.GreaterThan(50));
    }

    private sealed class Watching(Action<HttpMessage> watch) : Azure.Core.Pipeline.HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) => watch(message);
    }
}
