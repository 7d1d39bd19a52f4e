using System.Text;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Tool.Tests.Kit;

namespace AzureOpenAI.Sdk.Tool.Tests.Commands;

[TestFixture]
internal sealed class TokensCommandTests
{
    [Test]
    public async Task The_short_way_and_the_whole_command_line_give_the_same()
    {
        string[] plain = ["tokens", "chat.txt", "request.json", "--model", "gpt-4"];

        ToolRun fast = await ToolRun.OfAsync(plain);
        ToolRun full = await ToolRun.OfAsync([.. plain, "--map", "mine=gpt-4"]);

        Assert.That(full.Out, Is.EqualTo(fast.Out).And.Not.Empty);
    }

    [Test]
    public async Task Words_without_quotation_marks_are_one_text()
    {
        ToolRun run = await ToolRun.OfAsync("tokens", "How", "many", "tokens?");

        Assert.That(run.Out, Is.EqualTo($"{TokenEstimator.Default.CountTokens("gpt-4o", "How many tokens?")}\n"));
    }

    [Test]
    public async Task What_a_pipe_brings_is_counted_without_being_named()
    {
        ToolRun run = await new ToolWorld { Input = ToolWorld.Text("Hello there") }.RunAsync("tokens");

        Assert.That(run.Out, Is.EqualTo("2\n"));
    }

    [Test]
    public async Task Text_in_UTF_16_and_the_mark_of_UTF_8_are_understood()
    {
        ToolRun wide = await new ToolWorld { Input = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Hello there")] }.RunAsync("tokens", "-");
        ToolRun marked = await new ToolWorld { Input = [0xEF, 0xBB, 0xBF, .. "Hello there"u8] }.RunAsync("tokens", "-");

        Assert.That((wide.Out, marked.Out), Is.EqualTo(("2\n", "2\n")));
    }

    [TestCase("o200k_base", "gpt-4o")]
    [TestCase("cl100k_base", "gpt-4")]
    [TestCase("o200k_harmony", "gpt-oss-120b")]
    public async Task An_encoding_counts_as_a_model_that_has_it(string encoding, string model)
    {
        const string Text = "Ein paar Wörter, 漢字 and 12345 numbers";

        ToolRun run = await ToolRun.OfAsync("tokens", Text, "--encoding", encoding);

        Assert.That(run.Out, Is.EqualTo($"{TokenEstimator.Default.CountTokens(model, Text)}\n"));
    }

    [Test]
    public async Task A_mapped_deployment_stands_for_its_model()
    {
        ToolRun run = await ToolRun.OfAsync("tokens", "漢字漢字", "--model", "mine", "--map", "mine=gpt-4");

        Assert.That(run.Out, Is.EqualTo($"{TokenEstimator.Default.CountTokens("gpt-4", "漢字漢字")}\n"));
    }

    [Test]
    public async Task Settings_of_the_user_name_the_model()
    {
        using var scratch = new Scratch();
        scratch.Write("settings.json", """{ "model": "mine", "deployments": { "mine": "gpt-4" } }""");

        ToolRun run = await new ToolWorld { UserFolder = scratch.Folder }.RunAsync("tokens", "漢字漢字");

        Assert.That(run.Out, Is.EqualTo($"{TokenEstimator.Default.CountTokens("gpt-4", "漢字漢字")}\n"));
    }
}
