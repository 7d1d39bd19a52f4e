using AzureOpenAI.Sdk.Tool.Tests.Kit;

namespace AzureOpenAI.Sdk.Tool.Tests;

[TestFixture]
internal sealed class TerminalTests
{
    private const char Escape = '\u001b';

    [Test]
    public async Task A_terminal_gets_lines_and_colours()
    {
        ToolRun run = await new ToolWorld { IsTerminal = true }.RunAsync("estimate", "request.json");

        Assert.That(run.Out, Does.Contain("╭").And.Contain(Escape.ToString()));
    }

    [Test]
    public async Task A_pipe_gets_columns_alone()
    {
        ToolRun run = await ToolRun.OfAsync("estimate", "request.json");

        Assert.That(run.Out.Where(static sign => sign is Escape or (>= '─' and <= '╿')), Is.Empty);
        Assert.That(run.Out, Does.Contain("message 1 (system)"));
    }

    [TestCase("NO_COLOR", "1")]
    [TestCase("TERM", "dumb")]
    public async Task A_terminal_that_wants_no_colours_gets_what_a_pipe_gets(string name, string value)
    {
        var world = new ToolWorld { IsTerminal = true, Environment = new() { [name] = value } };

        ToolRun run = await world.RunAsync("estimate", "request.json");

        Assert.That(run.Out, Is.EqualTo((await ToolRun.OfAsync("estimate", "request.json")).Out));
    }

    [Test]
    public async Task Tiles_are_drawn_on_a_terminal()
    {
        ToolRun run = await new ToolWorld { IsTerminal = true }.RunAsync("image", "photo.jpg", "--model", "gpt-4o");

        Assert.That(run.Out, Does.Contain("""
            ┌──────────┬──────────┐
            │          │          │
            │          │          │
            │    1     │    2     │
            """.ReplaceLineEndings("\n")));
        Assert.That(run.Out, Does.Contain("│    3     │    4     │"));
    }

    [Test]
    public async Task Patches_are_drawn_on_a_terminal()
    {
        ToolRun run = await new ToolWorld { IsTerminal = true }.RunAsync("image", "1800x2400", "--model", "gpt-5.2");

        Assert.That(run.Out, Does.Contain("33 × 44 patches of 32 × 32 pixels; each mark stands for 2 × 2 of them"));
        Assert.That(run.Out.Split('\n').Count(static line => line.StartsWith('▪')), Is.EqualTo(22));
    }

    [Test]
    public async Task Pieces_are_coloured_on_a_terminal_and_listed_elsewhere()
    {
        ToolRun drawn = await new ToolWorld { IsTerminal = true }.RunAsync("tokens", "Hello there", "--ids");
        ToolRun plain = await ToolRun.OfAsync("tokens", "Hello there", "--ids");

        Assert.That(drawn.Out, Does.Contain(Escape.ToString()).And.Contain("13225"));
        Assert.That(plain.Out, Does.StartWith("  13225  Hello\n"));
    }
}
