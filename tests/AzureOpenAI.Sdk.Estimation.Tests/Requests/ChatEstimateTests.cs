using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation.Tests.Requests;

public sealed class ChatEstimateTests
{
    // From the openai-cookbook, How_to_count_tokens_with_tiktoken.ipynb (MIT): the counts are those that the service reported.
    private const string Jargon = """
        {
          "messages": [
            { "role": "system", "content": "You are a helpful, pattern-following assistant that translates corporate jargon into plain English." },
            { "role": "system", "name": "example_user", "content": "New synergies will help drive top-line growth." },
            { "role": "system", "name": "example_assistant", "content": "Things working well together will increase revenue." },
            { "role": "system", "name": "example_user", "content": "Let's circle back when we have more bandwidth to touch base on opportunities for increased leverage." },
            { "role": "system", "name": "example_assistant", "content": "Let's talk later when we're less busy about how to do better." },
            { "role": "user", "content": "This late pivot means we don't have time to boil the ocean for the client deliverable." }
          ]
        }
        """;

    private const string Weather = """
        {
          "messages": [
            { "role": "system", "content": "You are a helpful assistant that can answer to questions about the weather." },
            { "role": "user", "content": "What's the weather like in San Francisco?" }
          ],
          "tools": [
            {
              "type": "function",
              "function": {
                "name": "get_current_weather",
                "description": "Get the current weather in a given location",
                "parameters": {
                  "type": "object",
                  "properties": {
                    "location": { "type": "string", "description": "The city and state, e.g. San Francisco, CA" },
                    "unit": { "type": "string", "description": "The unit of temperature to return", "enum": ["celsius", "fahrenheit"] }
                  },
                  "required": ["location"]
                }
              }
            }
          ]
        }
        """;

    [TestCase("gpt-3.5-turbo-0301", 127)]
    [TestCase("gpt-3.5-turbo-0613", 129)]
    [TestCase("gpt-35-turbo", 129)]
    [TestCase("gpt-4", 129)]
    [TestCase("gpt-4o", 124)]
    [TestCase("gpt-4o-mini", 124)]
    public void Messages_with_names_have_the_reported_count(string model, int tokens)
    {
        RequestEstimate estimate = Json.Chat(Jargon, model);

        Assert.That(estimate.InputTokens, Is.EqualTo(new TokenRange(tokens)));
        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Exact));
        Assert.That(estimate.ExactnessReasons, Is.Empty);
    }

    [TestCase("gpt-4", 105)]
    [TestCase("gpt-4o", 101)]
    public void Tools_after_a_system_message_have_the_reported_count(string model, int tokens)
    {
        RequestEstimate estimate = Json.Chat(Weather, model);

        Assert.That(estimate.InputTokens.Expected, Is.EqualTo(tokens));
        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Fitted));
        Assert.That(estimate.Parts.Single(static part => part.Kind == EstimatePartKind.Tool).Label, Is.EqualTo("tools (1 function)"));
    }

    // "Hello" is one token: 3 for the message, 1 for the role, 1 for the word, and the start of the reply.
    [TestCase("gpt-4o", 8, Exactness.Exact)]
    [TestCase("o3-mini", 7, Exactness.Exact)]
    [TestCase("gpt-5", 7, Exactness.Exact)]
    [TestCase("computer-use-preview", 8, Exactness.Exact)]
    [TestCase("gpt-4o-search-preview", 1, Exactness.Exact)]
    [TestCase("o4-mini", 7, Exactness.Fitted)]
    [TestCase("gpt-6-sol", 7, Exactness.Fitted)]
    [TestCase("gpt-oss-120b", 8, Exactness.Bound)]
    public void Each_family_has_its_frame_and_says_how_sure_it_is(string model, int tokens, Exactness exactness)
    {
        RequestEstimate estimate = Json.Chat("""{ "messages": [ { "role": "user", "content": "Hello" } ] }""", model);

        Assert.That(estimate.InputTokens.Expected, Is.EqualTo(tokens));
        Assert.That(estimate.Exactness, Is.EqualTo(exactness));
        Assert.That(estimate.ExactnessReasons.Count > 0, Is.EqualTo(exactness != Exactness.Exact));
    }

    [TestCase("gpt-4o", 0)]
    [TestCase("gpt-5", 2)]
    public void An_assistants_message_in_the_history_costs_more_on_newer_models(string model, int more)
    {
        int asUser = Json.Chat("""{ "messages": [ { "role": "user", "content": "Hello" } ] }""", model).InputTokens.Expected;

        int asAssistant = Json.Chat("""{ "messages": [ { "role": "assistant", "content": "Hello" } ] }""", model).InputTokens.Expected;

        Assert.That(asAssistant - asUser, Is.EqualTo(more));
    }

    [Test]
    public void Parts_of_text_are_joined_before_they_are_counted()
    {
        const string Whole = """{ "messages": [ { "role": "user", "content": "antidisestablishmentarianism" } ] }""";
        const string Split = """{ "messages": [ { "role": "user", "content": [ { "type": "text", "text": "antidisest" }, { "type": "text", "text": "ablishmentarianism" } ] } ] }""";

        RequestEstimate split = Json.Chat(Split, "gpt-4o");

        Assert.That(split.InputTokens, Is.EqualTo(Json.Chat(Whole, "gpt-4o").InputTokens));
    }

    [Test]
    public void A_refusal_counts_as_content()
    {
        const string Content = """{ "messages": [ { "role": "assistant", "content": "I can't help with that." } ] }""";
        const string Refusal = """{ "messages": [ { "role": "assistant", "content": null, "refusal": "I can't help with that." } ] }""";

        Assert.That(Json.Chat(Refusal, "gpt-4o").InputTokens, Is.EqualTo(Json.Chat(Content, "gpt-4o").InputTokens));
    }

    [TestCase("\"response_format\": { \"type\": \"json_object\" }")]
    [TestCase("\"temperature\": 0.5, \"seed\": 7, \"user\": \"someone\", \"store\": true, \"metadata\": { \"a\": \"b\" }")]
    [TestCase("\"reasoning_effort\": \"high\", \"verbosity\": \"low\", \"logit_bias\": { \"5\": 1 }")]
    [TestCase("\"something_new\": { \"text\": \"a long text that no version knows\" }")]
    public void What_the_model_does_not_read_costs_nothing(string member)
    {
        RequestEstimate estimate = Json.Chat($$"""{ "messages": [ { "role": "user", "content": "Hello" } ], {{member}} }""", "gpt-4o");

        Assert.That(estimate.InputTokens, Is.EqualTo(new TokenRange(8)));
    }

    [Test]
    public void Arguments_of_calls_in_the_history_count_without_their_spaces()
    {
        static string WithArguments(string arguments) => $$"""
            { "messages": [
              { "role": "user", "content": "Weather?" },
              { "role": "assistant", "tool_calls": [ { "id": "1", "type": "function", "function": { "name": "weather", "arguments": {{JsonSerializer.Serialize(arguments)}} } } ] },
              { "role": "tool", "tool_call_id": "1", "content": "Rain" }
            ] }
            """;

        RequestEstimate spaced = Json.Chat(WithArguments("""{ "city" :  "Köln" }"""), "gpt-4o");

        Assert.That(spaced.InputTokens, Is.EqualTo(Json.Chat(WithArguments("""{"city":"Köln"}"""), "gpt-4o").InputTokens));
        Assert.That(spaced.Exactness, Is.EqualTo(Exactness.Fitted));
    }

    [TestCase("{ \"max_completion_tokens\": 150, \"messages\": [] }", 150)]
    [TestCase("{ \"max_tokens\": 150, \"n\": 3, \"messages\": [] }", 450)]
    [TestCase("{ \"messages\": [] }", 16_384)]
    [TestCase("{ \"n\": 2000000000, \"messages\": [] }", int.MaxValue)]
    public void The_longest_reply_is_what_the_request_allows_or_the_model_can(string json, int tokens)
        => Assert.That(Json.Chat(json, "gpt-4o").OutputTokensUpperBound, Is.EqualTo(tokens));

    [Test]
    public void A_part_that_can_not_be_known_makes_the_estimate_a_bound()
    {
        const string Search = """{ "messages": [ { "role": "user", "content": "Hello" } ], "data_sources": [ { "type": "azure_search", "parameters": {} } ] }""";

        RequestEstimate estimate = Json.Chat(Search, "gpt-4o");

        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Bound));
        Assert.That((estimate.InputTokens.Lower, estimate.InputTokens.Upper), Is.EqualTo((8, 128_008)));
    }

    [Test]
    public void A_prompt_beyond_the_models_window_is_warned_of()
    {
        string text = string.Concat(Enumerable.Repeat("word ", 9_000));

        RequestEstimate estimate = Json.Chat($$"""{ "messages": [ { "role": "user", "content": "{{text}}" } ] }""", "gpt-4");

        Assert.That(estimate.Warnings.Single(), Does.Contain("takes at most 8,192"));
        Assert.That((estimate.FitsModel, estimate.InputTokenLimit), Is.EqualTo((false, 8_192)));
    }

    [Test]
    public void A_run_of_a_hundred_thousand_letters_is_counted_exactly()
    {
        RequestEstimate estimate = Json.Chat($$"""{ "messages": [ { "role": "user", "content": "{{new string('a', 100_000)}}" } ] }""", "gpt-4o");

        Assert.That(estimate.InputTokens.Expected, Is.EqualTo(12_507));
        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Exact));
    }

    [Test]
    public void The_body_names_the_model_where_the_caller_does_not()
    {
        RequestEstimate estimate = Json.Chat("""{ "model": "my-chat", "messages": [] }""", options: new() { Deployments = { ["my-chat"] = "gpt-4o" } });

        Assert.That(estimate.Model, Is.EqualTo("gpt-4o"));
    }

    [TestCase("{ \"messages\": [] }", null, "names no model")]
    [TestCase("{ \"model\": \"gpt-4o\" }", null, "messages")]
    [TestCase("[]", "gpt-4o", "object")]
    [TestCase("{ \"messages\": [] }", "text-embedding-3-small", "does not serve Chat")]
    public void A_body_that_is_no_chat_request_is_refused(string json, string? model, string message)
        => Assert.That(() => Json.Chat(json, model), Throws.ArgumentException.With.Message.Contains(message));

    [Test]
    public void A_text_with_half_a_character_is_refused()
        => Assert.That(() => Json.Chat("""{ "messages": [ { "role": "user", "content": "\ud83d" } ] }""", "gpt-4o"), Throws.ArgumentException.With.Message.Contains("surrogate"));

    [TestCase("{")]
    [TestCase("")]
    [TestCase("{ \"messages\": [ hunter2 ] }")]
    public void A_body_that_is_no_JSON_is_refused(string json)
        => Assert.That(() => Json.Chat(json, "gpt-4o"), Throws.ArgumentException.With.Message.Contains("no JSON"));

    [TestCase("""{ "messages": [ null, 1, "x", [], {} ] }""")]
    [TestCase("""{ "messages": [ { "role": 5, "content": { "a": 1 }, "name": [], "tool_calls": {} } ], "tools": {}, "n": "x" }""")]
    [TestCase("""{ "messages": [ { "role": "user", "content": [ null, 7, {}, { "type": "image_url" }, { "type": "image_url", "image_url": { "url": 3 } }, { "type": "input_audio" } ] } ] }""")]
    [TestCase("""{ "messages": [ { "role": "assistant", "tool_calls": [ null, {}, { "function": 1 } ] } ], "tools": [ null, {}, { "function": {} } ], "tool_choice": { "function": {} } }""")]
    [TestCase("""{ "messages": [], "response_format": { "type": "json_schema", "json_schema": { "schema": 7 } }, "tools": [ { "function": { "name": "f", "parameters": { "properties": { "a": { "$ref": "#/x/y" }, "b": { "$ref": "#" }, "c": 5, "d": { "type": [1, "string"] } } } } } ] }""")]
    public void A_strange_body_is_estimated_without_a_crash(string json)
    {
        RequestEstimate estimate = Json.Chat(json, "gpt-4o");

        Assert.That(estimate.InputTokens.Expected, Is.GreaterThanOrEqualTo(3));
    }

    [Test]
    public void What_is_said_never_shows()
    {
        const string Secrets = """
            {
              "messages": [
                { "role": "hunter2", "content": "hunter2", "name": "hunter2" },
                { "role": "user", "content": [ { "type": "image_url", "image_url": { "url": "https://hunter2.example/hunter2.png" } }, { "type": "hunter2" } ] },
                { "role": "assistant", "tool_calls": [ { "id": "1", "function": { "name": "hunter2", "arguments": "hunter2" } } ] }
              ],
              "tools": [ { "type": "function", "function": { "name": "hunter2", "description": "hunter2" } } ]
            }
            """;

        RequestEstimate estimate = Json.Chat(Secrets, "gpt-4o");

        IEnumerable<string?> shown = [estimate.ToString(), .. estimate.ExactnessReasons, .. estimate.Warnings, .. estimate.Parts.SelectMany(static part => new[] { part.ToString(), part.Label, part.Detail, part.Reason })];
        Assert.That(string.Join('\n', shown), Does.Not.Contain("hunter2"));
    }

    [Test]
    public void A_name_costs_one_and_its_tokens()
    {
        RequestEstimate estimate = Json.Chat("""{"messages":[{"role":"system","content":"Be brief."},{"role":"user","name":"ann","content":"Hello"}]}""", "gpt-4o");

        // The example of docs/estimation.md: 3 to start the reply, 3 + 1 + 3, and 3 + 1 + 1 + (1 + 1).
        Assert.That((estimate.InputTokens.Expected, estimate.Exactness), Is.EqualTo((17, Exactness.Exact)));
    }
}
