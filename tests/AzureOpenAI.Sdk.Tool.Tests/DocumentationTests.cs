using AzureOpenAI.Sdk.Tool.Tests.Kit;

namespace AzureOpenAI.Sdk.Tool.Tests;

[TestFixture]
internal sealed class DocumentationTests
{
    [TestCaseSource(typeof(DocumentedCommands), nameof(DocumentedCommands.All))]
    public async Task Every_command_of_the_page_writes_what_the_page_shows(string command, string output)
    {
        string written = await DocumentedCommands.RunAsync(command);

        Assert.That(written, Is.EqualTo(output));
    }

    [Test]
    public void The_page_shows_every_command()
    {
        string page = DocumentedCommands.Read();

        string[] names = [.. CommandLine.FullCommandLine.Root(new ToolWorld().Console(TextWriter.Null, TextWriter.Null)).Subcommands.Select(static command => command.Name)];

        Assert.That(names, Is.Not.Empty);
        Assert.That(names.Where(name => !page.Contains($"aoai {name}", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task The_page_is_not_being_written()
    {
        if (Environment.GetEnvironmentVariable("AOAI_WRITE_DOCS") != "1")
        {
            Assert.That(DocumentedCommands.All, Is.Not.Empty);
            return;
        }

        var outputs = new Dictionary<string, string>();
        foreach (TestCaseData shown in DocumentedCommands.All)
        {
            string command = (string)shown.Arguments[0]!;
            outputs[command] = await DocumentedCommands.RunAsync(command);
        }

        await File.WriteAllTextAsync(DocumentedCommands.Page, DocumentedCommands.Rewrite(command => outputs[command]));
        Assert.Fail("The page was written anew: look at what changed, and run the tests without AOAI_WRITE_DOCS.");
    }
}
