using System.Text;
using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Estimation.Tests.Requests;

/// <summary>Requests with odd members: each is counted, or refused in words, and none of them takes long.</summary>
public sealed class OddRequestTests
{
    private static readonly string[] s_names =
    [
        "role", "content", "name", "type", "text", "refusal", "tool_calls", "function", "arguments", "id", "tool_call_id", "call_id", "output", "input",
        "parameters", "properties", "required", "enum", "anyOf", "$ref", "items", "default", "const", "additionalProperties", "description", "format",
        "json_schema", "schema", "strict", "image_url", "url", "detail", "input_audio", "data", "custom", "encrypted_content", "audio", "function_call",
    ];

    private static readonly string[] s_words = ["user", "assistant", "system", "tool", "function", "function_call", "function_call_output", "reasoning", "message", "object", "array", "#/$defs/a", "#", "data:image/png;base64,AAAA", "{\"a\": 1}", "{", "input_text", "input_image", "image_url", "json_schema", "", "été \"x\"\n😀"];

    [TestCase(RequestKind.Chat)]
    [TestCase(RequestKind.Responses)]
    public void An_odd_request_is_counted_or_refused_in_words(RequestKind kind)
    {
        int counted = 0;
        for (int seed = 0; seed < 2_000; seed++)
        {
            string json = Make(new(seed), kind).ToJsonString();
            try
            {
                RequestEstimate estimate = TokenEstimator.Default.EstimateJson(kind, Encoding.UTF8.GetBytes(json), seed % 2 == 0 ? "gpt-4o" : "gpt-5-mini");

                Assert.That(estimate.Parts.Sum(static part => (long)part.Tokens), Is.EqualTo(estimate.InputTokens.Expected), json);
                counted++;
            }
            catch (ArgumentException error)
            {
                Assert.That(error.Message, Is.Not.Empty);
            }
            catch (Exception error) when (error is not AssertionException)
            {
                Assert.Fail($"Seed {seed}: {error.GetType().Name}: {error.Message}\n{json}");
            }
        }

        Assert.That(counted, Is.GreaterThan(1_000));
    }

    [TestCase("[]")]
    [TestCase("7")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("""{"messages":"Hi"}""")]
    [TestCase("{")]
    [TestCase("")]
    public void What_is_no_request_is_refused_in_words(string json)
    {
        Assert.That(() => Estimate(RequestKind.Chat, json), Throws.InstanceOf<ArgumentException>().With.Message.Not.Empty);
        Assert.That(() => Estimate(RequestKind.Responses, json.Replace("messages", "text", StringComparison.Ordinal)), Throws.InstanceOf<ArgumentException>().With.Message.Not.Empty);
    }

    [Test]
    public void A_schema_that_doubles_at_every_reference_ends()
    {
        string definitions = string.Join(",", Enumerable.Range(0, 40).Select(static step => """ "d@":{"type":"object","properties":{"a":{"$ref":"#/$defs/d#"},"b":{"$ref":"#/$defs/d#"}}}""".Replace("@", $"{step}", StringComparison.Ordinal).Replace("d#", $"d{step + 1}", StringComparison.Ordinal)));

        RequestEstimate estimate = Estimate(RequestKind.Chat, Tool("""{"$defs":{""" + definitions + """},"type":"object","properties":{"x":{"$ref":"#/$defs/d0"}}}"""));

        Assert.That(estimate.InputTokens.Expected, Is.GreaterThan(100));
        Assert.That(estimate.Exactness, Is.Not.EqualTo(Exactness.Exact));
    }

    [Test]
    public void A_schema_that_refers_to_itself_ends()
    {
        RequestEstimate estimate = Estimate(RequestKind.Chat, Tool("""{"type":"object","properties":{"left":{"$ref":"#"},"right":{"$ref":"#"},"next":{"type":"array","items":{"$ref":"#"}}}}"""));

        Assert.That(estimate.InputTokens.Expected, Is.InRange(30, 10_000));
    }

    [Test]
    public void Escapes_in_a_schema_count_as_the_letters_they_stand_for()
    {
        RequestEstimate plain = Estimate(RequestKind.Chat, Tool("""{"type":"object","properties":{"meal":{"enum":["déjeuner","dîner"],"default":"dîner"}}}"""));
        RequestEstimate escaped = Estimate(RequestKind.Chat, Tool("""{"type":"object","properties":{"meal":{"enum":["d\u00e9jeuner","d\u00eener"],"default":"d\u00eener"}}}"""));

        Assert.That(escaped.InputTokens, Is.EqualTo(plain.InputTokens));
    }

    [TestCase("""{"type":"reasoning","id":"rs_1","summary":[]}""")]
    [TestCase("""{"type":"item_reference","id":"msg_1"}""")]
    [TestCase("""{"id":"msg_1"}""")]
    public void An_item_that_the_service_keeps_is_bounded_by_the_window(string item)
    {
        RequestEstimate estimate = Estimate(RequestKind.Responses, $$"""{"model":"gpt-5","input":[{"role":"user","content":"Hi"},{{item}}]}""");

        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Bound));
        Assert.That(estimate.InputTokens.Upper, Is.GreaterThan(10_000));
    }

    private static string Tool(string schema)
        => """{"model":"gpt-4o","messages":[{"role":"user","content":"Hi"}],"tools":[{"type":"function","function":{"name":"f","parameters":""" + schema + "}}]}";

    private static RequestEstimate Estimate(RequestKind kind, string json) => TokenEstimator.Default.EstimateJson(kind, Encoding.UTF8.GetBytes(json));

    private static JsonObject Make(Random random, RequestKind kind)
    {
        var request = new JsonObject
        {
            [kind == RequestKind.Chat ? "messages" : "input"] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Node(random, 0))]),
            ["tools"] = Node(random, 0),
            ["tool_choice"] = Node(random, 2),
            ["functions"] = Node(random, 0),
            ["function_call"] = Node(random, 2),
            ["response_format"] = Node(random, 0),
            ["text"] = Node(random, 0),
            ["instructions"] = Node(random, 2),
            ["prediction"] = Node(random, 1),
            ["max_completion_tokens"] = Node(random, 3),
            ["max_output_tokens"] = Node(random, 3),
            ["max_tool_calls"] = Node(random, 3),
            ["n"] = Node(random, 3),
            ["modalities"] = Node(random, 2),
        };
        return request;
    }

    private static JsonNode? Node(Random random, int depth) => random.Next(depth > 5 ? 5 : 10) switch
    {
        0 => null,
        1 => random.Next(3) switch { 0 => -1, 1 => 1e300, _ => int.MaxValue },
        2 => random.Next(2) == 0,
        3 or 4 => s_words[random.Next(s_words.Length)],
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Node(random, depth + 1))]),
        _ => Members(random, depth),
    };

    private static JsonObject Members(Random random, int depth)
    {
        var members = new JsonObject();
        for (int number = random.Next(6); number >= 0; number--)
        {
            members[s_names[random.Next(s_names.Length)]] = Node(random, depth + 1);
        }

        return members;
    }
}
