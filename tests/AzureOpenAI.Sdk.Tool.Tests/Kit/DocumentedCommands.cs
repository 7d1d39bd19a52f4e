using System.Text;
using System.Text.RegularExpressions;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tool.Tests.Kit;

/// <summary>The commands that <c>docs/tool.md</c> shows, each with the output that it promises.</summary>
/// <remarks>
/// A block begins with <c>$ aoai …</c>; what follows is what the tool writes on both streams, and its exit code where that is not 0. With
/// AOAI_WRITE_DOCS=1 in the environment the tests write the page anew instead, and fail.
/// </remarks>
internal static partial class DocumentedCommands
{
    public static readonly string Page = Path.Combine(Repository.Root, "docs", "tool.md");
    public static readonly string Samples = Path.Combine(Repository.Root, "docs", "tool");

    public static IEnumerable<TestCaseData> All => Block().Matches(Read()).Select(block => new TestCaseData(block.Groups["command"].Value, block.Groups["output"].Value).SetArgDisplayNames(block.Groups["command"].Value));

    public static string Read() => File.ReadAllText(Page).ReplaceLineEndings("\n");

    public static string Rewrite(Func<string, string> run)
        => Block().Replace(Read(), block => $"```console\n$ {block.Groups["command"].Value}\n{run(block.Groups["command"].Value)}```\n");

    /// <summary>Runs a command as the page shows it: its files are those in <c>docs/tool</c>.</summary>
    public static async Task<string> RunAsync(string command)
    {
        string[] parts = command.Split(" | ", 2);
        byte[]? input = parts.Length == 2 ? Piped(parts[0]) : null;
        string[] args = [.. Words(parts[^1]).Skip(1)];
        using var written = new StringWriter { NewLine = "\n" };
        int code = await AoaiApp.RunAsync(args, new ToolWorld { Input = input }.Console(written, written));
        string output = written.ToString().ReplaceLineEndings("\n");
        return Port().Replace(output, "127.0.0.1:41505") + (code == 0 ? "" : $"(exit code {code})\n");
    }

    private static byte[] Piped(string command) => Words(command) switch
    {
        ["echo", var text] => Encoding.UTF8.GetBytes(text + "\n"),
        ["cat", var file] => File.ReadAllBytes(Path.Combine(Samples, file)),
        _ => throw new InvalidOperationException($"The page pipes from '{command}', which no test can run."),
    };

    private static string[] Words(string command) => [.. Word().Matches(command).Select(static word => word.Groups[1].Success ? word.Groups[1].Value : word.Value)];

    [GeneratedRegex("```console\\n\\$ (?<command>[^\\n]+)\\n(?<output>.*?)```\\n", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("\"([^\"]*)\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"127\.0\.0\.1:\d+")]
    private static partial Regex Port();
}
