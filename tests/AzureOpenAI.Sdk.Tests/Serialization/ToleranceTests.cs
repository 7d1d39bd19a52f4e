using System.Globalization;
using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Serialization;

/// <summary>JSON that is odd but not wrong is read; what is wrong is a <see cref="JsonException"/> and nothing else.</summary>
public sealed class ToleranceTests
{
    [TestCase("12", 12)]
    [TestCase("12.0", 12)]
    [TestCase("1.2e1", 12)]
    [TestCase("null", 0)]
    [TestCase("99999999999999999999", long.MaxValue)]
    [TestCase("-99999999999999999999", long.MinValue)]
    public void A_count_is_read_however_it_is_written(string number, long expected)
    {
        var usage = AzureOpenAIJson.Parse<ChatUsage>($$"""{ "prompt_tokens": {{number}} }""");

        Assert.That(usage.PromptTokens, Is.EqualTo(expected));
    }

    [TestCase("1.0", 1)]
    [TestCase("null", 0)]
    [TestCase("99999999999", int.MaxValue)]
    [TestCase("-99999999999", int.MinValue)]
    public void An_index_is_read_however_it_is_written(string number, int expected)
    {
        var choice = AzureOpenAIJson.Parse<ChatChoice>($$"""{ "index": {{number}} }""");

        Assert.That(choice.Index, Is.EqualTo(expected));
    }

    [TestCase("""{ "created": 1e400 }""")]
    [TestCase("""{ "created": "1" }""")]
    [TestCase("""{ "created": NaN }""")]
    [TestCase("""{ "choices": [{ "logprobs": { "content": [{ "logprob": 1e400 }] } }] }""")]
    [TestCase("""{ "choices": [{ "logprobs": { "content": [{ "logprob": "-Infinity" }] } }] }""")]
    public void A_number_that_is_none_is_refused(string json)
        => Assert.That(() => AzureOpenAIJson.Parse<ChatResult>(json), Throws.TypeOf<JsonException>());

    [TestCase(0, "1970-01-01T00:00:00Z")]
    [TestCase(1767814518, "2026-01-07T19:35:18Z")]
    public void A_time_is_told_as_one(long created, string expected)
        => Assert.That(new ChatResult { Created = created }.CreatedAt, Is.EqualTo(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture)));

    [TestCase(null)]
    [TestCase(long.MaxValue)]
    [TestCase(long.MinValue)]
    public void A_time_beyond_the_calendar_is_none(long? created)
        => Assert.That(new ChatResult { Created = created }.CreatedAt, Is.Null);

    [TestCase("""\ud83d""", "\uFFFD")]
    [TestCase("""a\udc00b""", "a\uFFFDb")]
    [TestCase("""\ud83d\ud83e\udd9d\n\t\"\\\/""", "\uFFFD🦝\n\t\"\\/")]
    [TestCase("""🦝\u0000""", "🦝\0")]
    public void Half_a_character_becomes_the_replacement_character(string escaped, string expected)
    {
        string json = $$"""{ "choices": [{ "message": { "role": "assistant", "content": "{{escaped}}" } }] }""";

        Assert.That(AzureOpenAIJson.Parse<ChatResult>(json).Text, Is.EqualTo(expected));
    }

    [Test]
    public void Bytes_that_are_no_UTF_8_become_the_replacement_character()
    {
        byte[] json = [.. "{\"id\":\""u8, 0xF0, 0x9F, .. "\"}"u8];

        Assert.That(AzureOpenAIJson.Parse<ChatResult>(json).Id, Does.StartWith("\uFFFD"));
    }

    [Test]
    public void Half_a_character_in_an_unknown_field_survives()
        => Assert.That(AzureOpenAIJson.ToJson(AzureOpenAIJson.Parse<ChatResult>("""{"x":["\ud83d"]}""")), Is.EqualTo("""{"x":["\ud83d"]}"""));

    [Test]
    public void Letters_beyond_ASCII_are_written_as_they_are()
        => Assert.That(AzureOpenAIJson.ToJson(new ChatOptions("你好 🦝 <b>")), Does.Contain("你好").And.Contain("<b>"));

    [Test]
    public void Of_two_members_with_one_name_the_last_one_counts()
    {
        ChatResult result = AzureOpenAIJson.Parse<ChatResult>("""{ "id": "a", "x": 1, "id": "b", "x": 2 }""");

        JsonTree.AssertEqual("""{ "id": "b", "x": 2 }""", AzureOpenAIJson.ToJson(result));
    }

    [TestCase("""{ "choices": [{ "message": { "content": 5 } }] }""", "$.choices[0].message.content")]
    [TestCase("""{ "choices": [{ "message": { "tool_calls": [{ "type": "function", "function": { "name": 5 } }] } }] }""", "$.choices[0].message.tool_calls[0]")]
    public void A_wrong_type_is_told_with_its_place(string json, string place)
        => Assert.That(() => AzureOpenAIJson.Parse<ChatResult>(json), Throws.TypeOf<JsonException>().With.Property(nameof(JsonException.Path)).EqualTo(place));

    [TestCase("{")]
    [TestCase("""{"a":""")]
    [TestCase("[")]
    public void What_is_nested_too_deeply_is_refused_at_once(string opening)
    {
        foreach (int depth in new[] { 65, 100_000 })
        {
            string nested = string.Concat(Enumerable.Repeat(opening == "{" ? "{\"a\":" : opening, depth));

            Assert.That(() => AzureOpenAIJson.Parse<ChatResult>("{\"x\":" + nested), Throws.InstanceOf<JsonException>());
            Assert.That(() => AzureOpenAIJson.Parse<ChatOptions>("{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"new\",\"x\":" + nested), Throws.InstanceOf<JsonException>());
        }
    }

    [Test]
    public void A_body_that_is_cut_anywhere_is_refused()
    {
        byte[] json = Encoding.UTF8.GetBytes(WireSample.Read("Chat/response.json").TrimEnd());

        for (int length = 0; length < json.Length; length++)
        {
            int cut = length;
            Assert.That(() => AzureOpenAIJson.Parse<ChatResult>(json.AsSpan(0, cut)), Throws.InstanceOf<JsonException>(), $"cut at {cut}");
        }
    }

    [Test]
    public void A_reason_of_no_letters_is_kept()
        => RoundTrip.Check<ChatResult>("""{ "service_tier": "", "choices": [{ "index": 0, "finish_reason": "" }] }""");
}
