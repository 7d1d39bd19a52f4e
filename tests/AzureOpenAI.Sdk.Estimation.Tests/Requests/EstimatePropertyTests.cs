using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Estimation.Tests.Requests;

/// <summary>What holds for every request, on requests made at random.</summary>
public sealed class EstimatePropertyTests
{
    private static readonly string[] s_models = ["gpt-4o", "gpt-4", "gpt-35-turbo-0301", "o3-mini", "gpt-5-mini", "gpt-6-sol", "gpt-4o-search-preview", "gpt-oss-20b", "o1-mini"];
    private static readonly string[] s_words = ["the ", "raccoon", " eats", "\n\n", "日本", "😀", "<|endoftext|>", "12345", "  ", "été", "{\"a\": 1}", "_____"];

    [Test]
    public void The_parts_add_up_and_the_expected_lies_between_the_ends()
    {
        ForRandomRequests(static (request, model) =>
        {
            RequestEstimate estimate = Json.Chat(request.ToJsonString(), model);

            Assert.That(estimate.Parts.Sum(static part => part.Tokens), Is.EqualTo(estimate.InputTokens.Expected));
            Assert.That(estimate.InputTokens.Lower, Is.LessThanOrEqualTo(estimate.Parts.Sum(static part => part.Range.Lower)));
            Assert.That(estimate.InputTokens.Upper, Is.GreaterThanOrEqualTo(estimate.Parts.Sum(static part => part.Range.Upper)));
            Assert.That(estimate.Exactness, Is.GreaterThanOrEqualTo(estimate.Parts.Max(static part => part.Exactness)));
            Assert.That(estimate.Exactness == Exactness.Exact, Is.EqualTo(estimate.ExactnessReasons.Count == 0));
            Assert.That(estimate.Exactness != Exactness.Exact || estimate.InputTokens.Lower == estimate.InputTokens.Upper, Is.True);
        });
    }

    [Test]
    public void A_message_more_never_costs_less()
    {
        ForRandomRequests(static (request, model) =>
        {
            TokenRange before = Json.Chat(request.ToJsonString(), model).InputTokens;

            request["messages"]!.AsArray().Add(new JsonObject { ["role"] = "user", ["content"] = "Hello" });
            TokenRange after = Json.Chat(request.ToJsonString(), model).InputTokens;

            Assert.That(after.Lower, Is.GreaterThanOrEqualTo(before.Lower));
            Assert.That(after.Expected, Is.GreaterThan(before.Expected));
            Assert.That(after.Upper, Is.GreaterThan(before.Upper));
        });
    }

    [Test]
    public void How_the_JSON_is_written_changes_nothing()
    {
        ForRandomRequests(static (request, model) =>
        {
            RequestEstimate compact = Json.Chat(request.ToJsonString(), model);

            RequestEstimate indented = Json.Chat(request.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), model);

            Assert.That(indented.Parts.Select(static part => part.ToString()), Is.EqualTo(compact.Parts.Select(static part => part.ToString())));
        });
    }

    [Test]
    public void Money_grows_with_its_tokens()
    {
        ForRandomRequests(static (request, model) =>
        {
            RequestEstimate estimate = Json.Chat(request.ToJsonString(), model);

            Assert.That((estimate.Cost is null) == (estimate.CostReason is null), Is.False);
            if (estimate.Cost is { } cost)
            {
                Assert.That(cost.InputLower, Is.LessThanOrEqualTo(cost.Input));
                Assert.That(cost.Input, Is.LessThanOrEqualTo(cost.InputUpper));
                Assert.That(cost.Max, Is.EqualTo(cost.InputUpper + cost.MaxOutput));
            }
        });
    }

    private static void ForRandomRequests(Action<JsonObject, string> check)
    {
        for (int seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            JsonObject request = Make(random);
            string model = s_models[random.Next(s_models.Length)];
            string json = request.ToJsonString();
            try
            {
                check(request, model);
            }
            catch (Exception error) when (error is not AssertionException)
            {
                Assert.Fail($"Seed {seed}, {model}: {error.Message}\n{json}");
            }
        }
    }

    private static JsonObject Make(Random random)
    {
        string[] roles = ["system", "developer", "user", "assistant"];
        var messages = new JsonArray();
        for (int number = random.Next(5); number >= 0; number--)
        {
            var message = new JsonObject { ["role"] = roles[random.Next(roles.Length)], ["content"] = Text(random) };
            if (random.Next(4) == 0)
            {
                message["name"] = "someone";
            }

            if (random.Next(4) == 0)
            {
                message["content"] = new JsonArray(
                    new JsonObject { ["type"] = "text", ["text"] = Text(random) },
                    new JsonObject { ["type"] = "image_url", ["image_url"] = new JsonObject { ["url"] = "https://example.com/a.png", ["detail"] = random.Next(2) == 0 ? "low" : "high" } });
            }

            messages.Add(message);
        }

        var request = new JsonObject { ["messages"] = messages };
        if (random.Next(3) == 0)
        {
            var properties = new JsonObject { ["place"] = new JsonObject { ["type"] = "string", ["description"] = Text(random) }, ["count"] = new JsonObject { ["type"] = new JsonArray("integer", "null") } };
            var function = new JsonObject { ["name"] = "find", ["description"] = Text(random), ["parameters"] = new JsonObject { ["type"] = "object", ["properties"] = properties } };
            request["tools"] = new JsonArray(new JsonObject { ["type"] = "function", ["function"] = function });
        }

        return request;
    }

    private static string Text(Random random)
        => string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => s_words[random.Next(s_words.Length)]));
}
