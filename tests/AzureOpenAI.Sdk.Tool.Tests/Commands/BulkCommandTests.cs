using System.Text.Json;
using AzureOpenAI.Sdk.Tool.Tests.Kit;

namespace AzureOpenAI.Sdk.Tool.Tests.Commands;

[TestFixture]
internal sealed class BulkCommandTests
{
    private const string Line = """{"custom_id":"1","method":"POST","url":"/chat/completions","body":{"model":"gpt-4o","messages":[{"role":"user","content":"Raccoons eat fish. What do raccoons eat?"}]}}""";

    [Test]
    public async Task Every_line_is_answered_and_a_second_run_has_nothing_left_to_do()
    {
        using var scratch = new Scratch();
        string file = scratch.Write("requests.jsonl", $"{Line}\n{Line.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)}\n");

        ToolRun first = await ToolRun.OfAsync("bulk", file, "--emulator", "--json"), second = await ToolRun.OfAsync("bulk", file, "--emulator");

        using JsonDocument report = JsonDocument.Parse(first.Out);
        Assert.That((first.Code, report.RootElement.GetProperty("succeeded").GetInt32(), report.RootElement.GetProperty("resumed").GetInt32()), Is.EqualTo((0, 2, 0)));
        Assert.That(report.RootElement.GetProperty("cost").GetDecimal(), Is.Positive);
        Assert.That(second.Out, Does.Contain("2 requests have an answer").And.Contain("2 were done by earlier runs").And.Contain("0 tokens in"));
        Assert.That(File.ReadAllLines(Path.Combine(scratch.Folder, "requests.results.jsonl")), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task A_line_that_fails_gives_its_own_exit_code()
    {
        using var scratch = new Scratch();
        string file = scratch.Write("requests.jsonl", $"{Line}\n{Line.Replace("\"1\"", "\"2\"", StringComparison.Ordinal).Replace("\"messages\"", "\"massages\"", StringComparison.Ordinal)}\n");

        ToolRun run = await ToolRun.OfAsync("bulk", file, "--emulator");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("1 requests have an answer").And.Contain("1 failed"));
    }

    [Test]
    public async Task Lines_are_done_by_batches_too_with_the_same_files()
    {
        using var scratch = new Scratch();
        string file = scratch.Write("requests.jsonl", $"{Line}\n{Line.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)}\n");

        ToolRun first = await ToolRun.OfAsync("bulk", file, "--batch", "--enqueued-tokens", "10000", "--emulator", "--json"), second = await ToolRun.OfAsync("bulk", file, "--batch", "--emulator");

        using JsonDocument report = JsonDocument.Parse(first.Out);
        Assert.That((first.Code, report.RootElement.GetProperty("succeeded").GetInt32(), report.RootElement.GetProperty("failed").GetInt32()), Is.EqualTo((0, 2, 0)));
        Assert.That(second.Out, Does.Contain("2 requests have an answer").And.Contain("2 were done by earlier runs"));
        Assert.That(File.ReadAllLines(Path.Combine(scratch.Folder, "requests.results.jsonl")), Has.Length.EqualTo(2));
    }

    [TestCase("--batch and --routes exclude each other", "--batch", "--routes", "routes.json")]
    [TestCase("and --batch too", "--enqueued-tokens", "5")]
    public async Task Options_that_contradict_are_refused(string expected, params string[] options)
    {
        using var scratch = new Scratch();

        ToolRun run = await ToolRun.OfAsync(["bulk", scratch.Write("requests.jsonl", Line), .. options]);

        Assert.That((run.Code, run.Error.Contains(expected, StringComparison.Ordinal)), Is.EqualTo((2, true)), run.Error);
    }

    [TestCase("nonsense", "Line 1 of the input is no valid JSON")]
    [TestCase("""{"custom_id":"1"}""", "has no 'url'")]
    public async Task A_file_that_is_no_batch_is_refused_before_anything_is_sent(string content, string expected)
    {
        using var scratch = new Scratch();

        ToolRun run = await ToolRun.OfAsync("bulk", scratch.Write("requests.jsonl", content), "--emulator");

        Assert.That((run.Code, run.Error.Contains(expected, StringComparison.Ordinal)), Is.EqualTo((2, true)), run.Error);
    }
}
