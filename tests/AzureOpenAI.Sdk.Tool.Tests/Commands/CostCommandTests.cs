using System.Text.Json;
using AzureOpenAI.Sdk.Tool.Tests.Kit;

namespace AzureOpenAI.Sdk.Tool.Tests.Commands;

[TestFixture]
internal sealed class CostCommandTests
{
    private const string Good = """{"custom_id":"1","method":"POST","url":"/chat/completions","body":{"model":"gpt-4o","messages":[{"role":"user","content":"Hello"}],"max_tokens":10}}""";

    [Test]
    public async Task A_batch_without_problems_ends_well_and_adds_up()
    {
        using var scratch = new Scratch();
        string file = scratch.Write("batch.jsonl", $"{Good}\n{Good.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)}\n");

        ToolRun run = await ToolRun.OfAsync("cost", file, "--json");

        using JsonDocument document = JsonDocument.Parse(run.Out);
        JsonElement model = document.RootElement.GetProperty("models")[0];
        Assert.That(run.Code, Is.Zero);
        Assert.That(model.GetProperty("input").GetInt64(), Is.EqualTo(2 * 8));
        Assert.That(model.GetProperty("maxOutput").GetInt64(), Is.EqualTo(20));
        Assert.That(model.GetProperty("inputCost").GetDecimal(), Is.EqualTo(16 * 1.25m / 1_000_000));
    }

    [TestCase("""nonsense""", "no valid JSON")]
    [TestCase("", "The line is empty")]
    [TestCase("""{"custom_id":"2","url":"/chat/completions"}""", "no 'body'")]
    [TestCase("""{"custom_id":"2","body":{}}""", "no 'url'")]
    [TestCase("""{"custom_id":"2","url":"/teapots","body":{}}""", "'/teapots' is no address")]
    [TestCase("""{"custom_id":"1","url":"/chat/completions","body":{"model":"gpt-4o","messages":[]}}""", "was there before")]
    [TestCase("""{"url":"/chat/completions","body":{"model":"gpt-4o","messages":[]}}""", "no 'custom_id'")]
    [TestCase("""{"custom_id":"2","url":"/chat/completions","body":{"model":"gpt-4oo","messages":[]}}""", "'gpt-4oo' is no known model")]
    public async Task A_problem_is_told_with_its_line_and_the_others_are_counted(string line, string expected)
    {
        using var scratch = new Scratch();
        string file = scratch.Write("batch.jsonl", $"{Good}\n{line}\n{Good.Replace("\"1\"", "\"3\"", StringComparison.Ordinal)}\n");

        ToolRun run = await ToolRun.OfAsync("cost", file);

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Out, Does.Contain("- line 2: ").And.Contain(expected).And.Contain("1 problem"));
    }

    [Test]
    public async Task A_training_file_with_errors_tells_their_lines()
    {
        using var scratch = new Scratch();
        string file = scratch.Write("training.jsonl", """
            {"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"}]}
            {"messages":[{"role":"user","content":"Hi"}]}
            """);

        ToolRun run = await ToolRun.OfAsync("cost", file, "--model", "gpt-4o-mini-2024-07-18");

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Out, Does.Contain("- error: line 2"));
    }

    [Test]
    public async Task The_contents_of_a_file_are_not_repeated()
    {
        using var scratch = new Scratch();
        string file = scratch.Write("batch.jsonl", Good.Replace("Hello", "my secret", StringComparison.Ordinal).Replace("gpt-4o", "gpt-nothing", StringComparison.Ordinal) + "\n{\"custom_id\": my secret}\n");

        ToolRun run = await ToolRun.OfAsync("cost", file);

        Assert.That(run.Out + run.Error, Does.Not.Contain("my secret"));
    }
}
