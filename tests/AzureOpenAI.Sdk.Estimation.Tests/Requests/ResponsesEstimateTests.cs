using System.Text;
using AzureOpenAI.Sdk.Responses;

namespace AzureOpenAI.Sdk.Estimation.Tests.Requests;

/// <summary>Requests for responses: counted as the same conversation in chat, with what only the service knows named.</summary>
public sealed class ResponsesEstimateTests
{
    private const string Weather = """{"type":"function","name":"get_weather","description":"Tells the weather.","parameters":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}}""";

    [Test]
    public void A_text_with_instructions_counts_as_a_system_and_a_user_message()
    {
        RequestEstimate response = Estimate("""{"model":"gpt-4o","instructions":"You are a helpful assistant.","input":"Say hi."}""");
        RequestEstimate chat = TokenEstimator.Default.EstimateJson("chat/completions", """{"model":"gpt-4o","messages":[{"role":"system","content":"You are a helpful assistant."},{"role":"user","content":"Say hi."}]}"""u8.ToArray());

        // Azure reported 20 for this request.
        Assert.That((response.InputTokens.Expected, chat.InputTokens.Expected), Is.EqualTo((20, 20)));
    }

    [Test]
    public void Items_count_as_the_text_that_says_the_same()
    {
        RequestEstimate text = Estimate("""{"model":"gpt-5","input":"Say hello"}""");
        RequestEstimate items = Estimate("""{"model":"gpt-5","input":[{"role":"user","content":[{"type":"input_text","text":"Say "},{"type":"input_text","text":"hello"}]}]}""");

        Assert.That((text.InputTokens.Expected, items.InputTokens.Expected), Is.EqualTo((8, 8)));
    }

    [TestCase("gpt-4o", "", -3)]
    [TestCase("gpt-4o", ""","tool_choice":{"type":"function","name":"get_weather"}""", 6)]
    [TestCase("gpt-4o", ""","tool_choice":"required" """, 6)]
    public void Tools_cost_less_frame_than_in_chat_and_their_choice_the_same(string model, string choice, int above)
    {
        const string Rendered = "# Tools\n\n## functions\n\nnamespace functions {\n\n// Tells the weather.\ntype get_weather = (_: { city: string }) => any;\n\n} // namespace functions";
        int bare = Estimate($$"""{"model":"{{model}}","input":"Hi"}""").InputTokens.Expected;

        int count = Estimate($$"""{"model":"{{model}}","input":"Hi","tools":[{{Weather}}]{{choice}}}""").InputTokens.Expected;

        Assert.That(count - bare - TokenEstimator.Default.CountTokens(model, Rendered), Is.EqualTo(above));
    }

    [TestCase(""","previous_response_id":"resp_1" """, "earlier conversation")]
    [TestCase(""","conversation":"conv_1" """, "stored conversation")]
    [TestCase(""","prompt":{"id":"pmpt_1"}""", "stored prompt")]
    [TestCase(""","tools":[{"type":"web_search"}]""", "web_search")]
    public void What_only_the_service_knows_is_named_and_bounded(string members, string named)
    {
        RequestEstimate estimate = Estimate($$"""{"model":"gpt-4o","input":"Hi"{{members}}}""");

        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Bound));
        Assert.That(estimate.ExactnessReasons, Has.Some.Contains(named));
        Assert.That(estimate.InputTokens.Upper, Is.GreaterThanOrEqualTo(128_000));
    }

    [Test]
    public void Encrypted_reasoning_counts_by_its_length()
    {
        string encrypted = new('x', 1_500);

        RequestEstimate estimate = Estimate($$"""{"model":"gpt-5","input":[{"type":"reasoning","encrypted_content":"{{encrypted}}","summary":[]},{"role":"user","content":"Hi"}]}""");

        EstimatePart part = estimate.Parts.Single(part => part.Label.Contains("encrypted", StringComparison.Ordinal));
        Assert.That((part.Range.Lower, part.Range.Expected, part.Range.Upper), Is.EqualTo((75, 136, 251)));
    }

    [Test]
    public void The_output_is_bounded_by_its_limit_or_by_the_model()
    {
        Assert.That(Estimate("""{"model":"gpt-4o","input":"Hi","max_output_tokens":77}""").OutputTokensUpperBound, Is.EqualTo(77));
        Assert.That(Estimate("""{"model":"gpt-4o","input":"Hi"}""").OutputTokensUpperBound, Is.EqualTo(16_384));
    }

    [Test]
    public void Options_count_as_the_json_that_is_sent()
    {
        var options = new ResponsesOptions("What is the weather?") { Instructions = "Be brief.", Tools = [ResponseTool.CreateFunction("get_weather")] };

        RequestEstimate estimate = TokenEstimator.Default.Estimate("gpt-4o", options);

        Assert.That(estimate.InputTokens, Is.EqualTo(TokenEstimator.Default.EstimateJson(RequestKind.Responses, AzureOpenAIJson.ToUtf8Json(options), "gpt-4o").InputTokens));
    }

    [Test]
    public void A_body_without_an_input_is_refused()
        => Assert.That(() => Estimate("""{"model":"gpt-4o"}"""), Throws.ArgumentException.With.Message.Contains("input"));

    [TestCase("chat/completions", RequestKind.Chat)]
    [TestCase("/v1/responses", RequestKind.Responses)]
    [TestCase("/openai/deployments/mine/chat/completions?api-version=2024-10-21", RequestKind.Chat)]
    [TestCase("https://unit.openai.azure.com/openai/v1/embeddings/", RequestKind.Embeddings)]
    [TestCase("completions", RequestKind.Completions)]
    public void An_address_tells_what_is_asked_for(string endpoint, RequestKind kind)
    {
        Assert.That(RequestEndpoint.TryParse(endpoint, out RequestKind found), Is.True);
        Assert.That(found, Is.EqualTo(kind));
    }

    [TestCase("")]
    [TestCase("/v1/assistants")]
    [TestCase("mycompletions")]
    public void Another_address_is_refused_in_words(string endpoint)
    {
        Assert.That(RequestEndpoint.TryParse(endpoint, out _), Is.False);
        Assert.That(() => TokenEstimator.Default.EstimateJson(endpoint, "{}"u8.ToArray()), Throws.ArgumentException);
    }

    private static RequestEstimate Estimate(string json) => TokenEstimator.Default.EstimateJson(RequestKind.Responses, Encoding.UTF8.GetBytes(json));
}
