using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Chat;

public sealed class ChatUpdateTests
{
    private static ChatUpdate Read(string json) => ChatUpdateReader.Read(Encoding.UTF8.GetBytes(json))!;

    [Test]
    public void Every_event_of_a_stream_survives([Range(0, 9)] int number)
    {
        string data = WireSample.Events("Chat/stream.txt")[number];

        JsonTree.AssertEqual(data, AzureOpenAIJson.ToJson(Read(data)));
    }

    [Test]
    public void What_is_new_survives_at_every_level()
    {
        const string Json = """
            {
              "id": "1", "new": 1, "service_tier": "gold",
              "choices": [{ "index": 0, "new": [2], "finish_reason": "tired", "delta": { "new": { "a": 3 }, "role": "narrator", "tool_calls": [{ "index": 0, "type": "browser", "new": 4, "function": { "new": 5 } }] },
                            "content_filter_results": { "new": { "filtered": false }, "hate": { "filtered": false, "severity": "extreme", "new": 6 }, "jailbreak": { "new": 7 } } }]
            }
            """;

        JsonTree.AssertEqual(Json, AzureOpenAIJson.ToJson(Read(Json)));
    }

    [Test]
    public void Names_with_escapes_are_read_as_well()
        => Assert.That(Read("""{ "\u0069d": "1", "choices": [{ "delta": { "c\u006fntent": "Hi" } }] }""").Text, Is.EqualTo("Hi"));

    [Test]
    public void Half_a_character_becomes_the_replacement_character()
        => Assert.That(Read("""{ "choices": [{ "delta": { "content": "a\ud83d" } }] }""").Text, Is.EqualTo("a\uFFFD"));

    [TestCase("[]", "$")]
    [TestCase("""{ "choices": [{ "delta": { "content": 5 } }] }""", "$.choices[0].delta.content")]
    public void What_is_no_update_is_told_with_its_place(string json, string place)
        => Assert.That(() => Read(json), Throws.InstanceOf<JsonException>().With.Property(nameof(JsonException.Path)).EqualTo(place));

    [Test]
    public void Texts_that_come_again_and_again_are_one_string()
    {
        const string Json = """{ "id": "chatcmpl-1", "model": "gpt-4o", "system_fingerprint": "fp_1" }""";

        ChatUpdate first = Read(Json), second = Read(Json);

        Assert.That(second.Model, Is.SameAs(first.Model));
        Assert.That(second.SystemFingerprint, Is.SameAs(first.SystemFingerprint));
    }

    [Test]
    public void An_event_costs_little_memory()
    {
        byte[] data = Encoding.UTF8.GetBytes(
            """{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1767814518,"model":"gpt-4o-mini","service_tier":"default","system_fingerprint":"fp_1","choices":[{"index":0,"delta":{"content":" test"},"logprobs":null,"finish_reason":null}],"usage":null,"obfuscation":"3Rn9Vmq"}""");
        _ = ChatUpdateReader.Read(data);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++)
        {
            _ = ChatUpdateReader.Read(data);
        }

        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / 1_000, Is.LessThanOrEqualTo(450), "bytes an event");
    }
}
