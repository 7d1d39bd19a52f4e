using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Tests.Diagnostics;

namespace AzureOpenAI.Sdk.Tests.Errors;

/// <summary>No key, token, prompt or reply comes out where nobody asked for it, however a call ends.</summary>
public sealed class SecretsTests
{
    private const string Key = "kC4nary/+=Key Kq83jd93kd";
    private const string Token = "tC4nary/+=Token.93jdk38djk3";
    private const string Prompt = "promptC4nary";
    private const string Reply = "replyC4nary";

    private static readonly string[] EchoedKeys =
        [Key, Uri.EscapeDataString(Key), Uri.EscapeDataString(Key).Replace("%20", "+", StringComparison.Ordinal), Convert.ToBase64String(Encoding.UTF8.GetBytes(Key)), Key[..8], Key[..12] + "***"];

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
    public async Task A_key_that_the_service_echoes_is_taken_out([ValueSource(nameof(EchoedKeys))] string echo)
    {
        string json = JsonEncodedText.Encode(echo).ToString();
        using var captured = new Captured();
        FakeService service = Service()
            .Reply(401, $$$"""{"error":{"code":"{{{json}}}","message":"The key '{{{json}}}' is wrong; {{{json}}}"}}""")
            .Reply(200, $$$"""{"error":{"code":"400","message":"{{{json}}}"}}""")
            .ReplyEvents(Replies.Events(Replies.Piece("a"), $$$"""{"error":{"code":"{{{json}}}","message":"{{{json}}}"}}"""));

        await CatchAsync(captured, () => ChatAsync(Client(service, withKey: true), async: true));
        await CatchAsync(captured, () => ChatAsync(Client(service, withKey: true), async: false));
        await CatchAsync(captured, () => Client(service, withKey: true).StreamAsync());

        Assert.That(service.Requests, Has.Count.EqualTo(3));
        Assert.That(captured.Texts, Has.Some.Contains("[redacted]"));
        AssertClean(captured, echo, Key[..8]);
    }

    [Test]
    public async Task A_key_that_comes_back_in_a_header_is_taken_out([ValueSource(nameof(EchoedKeys))] string echo)
    {
        FakeService service = Service().Reply(401, "{}", headers: [("x-ms-region", echo), ("apim-request-id", echo)]).Reply(200, "{}", "text/" + echo);

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => ChatAsync(Client(service, withKey: true), async: true));

        var other = await Assert.ThrowsAsync<AzureOpenAIException>(() => ChatAsync(Client(service, withKey: true), async: true));

        AssertClean([failure.Message, failure.ToString(), other.Message, other.ToString()], echo, Key[..8]);
        Assert.That(failure.Message, Does.Contain("request id [redacted]"));
    }

    [Test]
    public async Task A_token_that_the_service_echoes_is_taken_out()
    {
        using var captured = new Captured();
        FakeService service = Service().Reply(403, $$$"""{"error":{"code":"403","message":"Token {{{Token}}} or Bearer {{{Token[..9]}}}… has no access."}}""");

        await CatchAsync(captured, () => ChatAsync(Client(service, withKey: false), async: true));

        Assert.That(captured.Texts, Has.Some.Contains("[redacted]"));
        AssertClean(captured, Token, Token[..8]);
    }

    [Test]
    public async Task A_key_that_was_replaced_meanwhile_is_taken_out_as_well()
    {
        var key = new AzureKeyCredential(Key);
        using var captured = new Captured();
        FakeService service = Service().Reply((_, _) =>
        {
            key.Update("another one");
            return Task.FromResult(FakeService.Response(403, Encoding.UTF8.GetBytes($$$"""{"error":{"message":"{{{Key}}}"}}""")));
        });

        await CatchAsync(captured, () => ChatAsync(new AzureOpenAIClient(FakeService.Endpoint, key, service.Options), async: true));

        AssertClean(captured, Key);
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
        // Their text is a name: of a filter, of a tool.
        types = [.. types.Except([typeof(ContentFilterFinding), typeof(ChatToolChoice)])];

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

    private static FakeService Service() => new(new()
    {
        Retry = { MaxRetries = 1 },
        Limits = { MaxResponseBytes = 2_000, MaxEventBytes = 2_000 },
    });

    private static AzureOpenAIClient Client(FakeService service, bool withKey) => withKey
        ? new AzureOpenAIClient(FakeService.Endpoint, new AzureKeyCredential(Key), service.Options)
        : new AzureOpenAIClient(FakeService.Endpoint, new StubTokenCredential((_, _) => Task.FromResult(new AccessToken(Token, DateTimeOffset.MaxValue))), service.Options);

    private static Task<Response<ChatResult>> ChatAsync(AzureOpenAIClient client, bool async)
        => async ? client.GetChatClient("gpt-4o").CompleteAsync(Prompt) : Task.Run(() => client.GetChatClient("gpt-4o").Complete(Prompt));

    private static async Task CatchAsync(Captured captured, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception failure)
        {
            captured.Add(failure);
        }
    }

    private static void AssertClean(Captured captured, params string[] secrets)
    {
        Assert.That(captured.Texts, Is.Not.Empty);
        AssertClean(captured.Texts, secrets);
    }

    private static void AssertClean(IEnumerable<string> texts, params string[] secrets)
    {
        foreach (string text in texts)
        {
            Assert.That(secrets.FirstOrDefault(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)), Is.Null, text);
        }
    }

    private sealed class Watching(Action<HttpMessage> watch) : Azure.Core.Pipeline.HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) => watch(message);
    }
}
