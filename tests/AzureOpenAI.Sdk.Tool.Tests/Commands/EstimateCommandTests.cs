using System.Text.Json;
using AzureOpenAI.Sdk.Tool.Tests.Kit;

namespace AzureOpenAI.Sdk.Tool.Tests.Commands;

[TestFixture]
internal sealed class EstimateCommandTests
{
    private const string Messages = """[{"role":"system","content":"Be short."},{"role":"user","content":"Hello there"}]""";

    [TestCase("System: Be short.\nUser: Hello there")]
    [TestCase("**System:** Be short.\n**User:** Hello there\n")]
    [TestCase("{\"role\":\"system\",\"content\":\"Be short.\"}\n{\"role\":\"user\",\"content\":\"Hello there\"}\n")]
    [TestCase("""{"messages":[{"role":"system","content":"Be short."},{"role":"user","content":"Hello there"}]}""")]
    [TestCase("""{"custom_id":"1","url":"/v1/chat/completions","body":{"messages":[{"role":"system","content":"Be short."},{"role":"user","content":"Hello there"}]}}""")]
    public async Task A_conversation_counts_the_same_in_every_form(string text)
    {
        int expected = await InputOfAsync(Messages, "--model", "gpt-4o");

        Assert.That(await InputOfAsync(text, "--model", "gpt-4o"), Is.EqualTo(expected).And.EqualTo(3 + 4 + 3 + 4 + 2));
    }

    [TestCase("""{"model":"text-embedding-3-small","input":"Hello"}""", "Embeddings")]
    [TestCase("""{"model":"gpt-4o","input":[{"role":"user","content":"Hello"}]}""", "Responses")]
    [TestCase("""{"model":"gpt-4o","input":"Hello","instructions":"Be short."}""", "Responses")]
    [TestCase("""{"model":"gpt-4o","input":"Hello"}""", "Responses")]
    [TestCase("""{"model":"gpt-35-turbo-instruct","prompt":"Hello"}""", "Completions")]
    [TestCase("""{"model":"gpt-image-1","prompt":"A raccoon","size":"1024x1024","quality":"low"}""", "ImageGeneration")]
    [TestCase("""{"model":"gpt-image-1","prompt":"A raccoon"}""", "ImageGeneration")]
    [TestCase("""{"model":"tts","input":"Hello","voice":"alloy"}""", "Speech")]
    public async Task What_a_request_asks_for_is_told_by_its_shape(string body, string kind)
    {
        ToolRun run = await new ToolWorld { Input = ToolWorld.Text(body) }.RunAsync("estimate", "--json");

        using JsonDocument document = JsonDocument.Parse(run.Out);
        Assert.That(document.RootElement.GetProperty("kind").GetString(), Is.EqualTo(kind));
    }

    [Test]
    public async Task The_endpoint_that_is_named_decides()
    {
        var world = new ToolWorld { Input = ToolWorld.Text("""{"model":"gpt-4o","input":"Hello"}""") };

        ToolRun run = await world.RunAsync("estimate", "--json", "--endpoint", "/openai/v1/responses");

        Assert.That(run.Out, Does.Contain("\"kind\": \"Responses\""));
    }

    [Test]
    public async Task Another_model_another_hosting_and_another_bound_change_the_money()
    {
        decimal usual = await CostOfAsync("--max-output", "100");

        Assert.That(await CostOfAsync("--max-output", "200"), Is.GreaterThan(usual));
        Assert.That(await CostOfAsync("--max-output", "100", "--deployment-type", "batch"), Is.EqualTo(usual / 2));
        Assert.That(await CostOfAsync("--max-output", "100", "--deployment-type", "regional", "--region", "swedencentral"), Is.GreaterThan(usual));
    }

    [Test]
    public async Task Prices_of_ones_own_are_taken()
    {
        using var scratch = new Scratch();
        string prices = scratch.Write("prices.json", """
            { "asOf": "2026-11-23", "source": "ours", "currency": "EUR", "prices": [{ "model": "gpt-4o", "prices": { "GlobalStandard": { "input": 1000, "output": 1 } } }] }
            """);

        ToolRun run = await ToolRun.OfAsync("estimate", "chat.txt", "--model", "gpt-4o", "--prices", prices);

        Assert.That(run.Out, Does.Contain("1,000 EUR a million tokens in").And.Contain("prices of 2026-11-23"));
    }

    private static async Task<decimal> CostOfAsync(params string[] options)
    {
        ToolRun run = await ToolRun.OfAsync(["estimate", "chat.txt", "--model", "gpt-4o", "--json", .. options]);
        using JsonDocument document = JsonDocument.Parse(run.Out);
        return document.RootElement.GetProperty("estimates")[0].GetProperty("cost").GetProperty("max").GetDecimal();
    }

    private static async Task<int> InputOfAsync(string text, params string[] options)
    {
        ToolRun run = await new ToolWorld { Input = ToolWorld.Text(text) }.RunAsync(["estimate", "-", "--json", .. options]);
        using JsonDocument document = JsonDocument.Parse(run.Out);
        return document.RootElement.GetProperty("estimates")[0].GetProperty("inputTokens").GetProperty("expected").GetInt32();
    }
}
