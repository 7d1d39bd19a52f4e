using System.CommandLine;
using AzureOpenAI.Sdk.Tool.CommandLine;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Tokens;

/// <summary><c>aoai tokens</c>: counts texts and files.</summary>
internal sealed class TokensCommand : AppCommand
{
    private readonly Argument<string[]> _inputs = new("text or files") { Description = "A text, files, or - for the standard input. Names of files that exist are read; anything else is text.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _model = new("--model", "-m") { HelpName = "model", Description = $"Whose encoding to use (default: {TokensRequest.DefaultModel})." };
    private readonly Option<string> _encoding = new("--encoding", "-e") { HelpName = "name", Description = "The encoding itself: o200k_base, cl100k_base or o200k_harmony." };
    private readonly Option<bool> _ids = new("--ids") { Description = "Show the tokens themselves, with their numbers." };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };

    public TokensCommand(AppConsole console, GlobalOptions global)
        : base("tokens", "Count the tokens of a text or of files.", console, global)
    {
        Add(_inputs);
        Add(_model);
        Add(_encoding);
        Add(_ids);
        Add(_json);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "aoai tokens \"How many tokens is this?\"",
        "aoai tokens prompt.txt --model gpt-5",
        "aoai tokens docs/*.md                      # each file, and a total",
        "git diff | aoai tokens -                   # what a pipe brings",
        "aoai tokens \"Straßenbahn\" --ids            # each token, in colours on a terminal",
    ];

    protected override Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
        => Task.FromResult(TokensCounting.Run(
            new(result.GetValue(_inputs) ?? [])
            {
                Settings = Global.Read(result, Terminal),
                Model = result.GetValue(_model),
                Encoding = result.GetValue(_encoding),
                ShowsPieces = result.GetValue(_ids),
                IsJson = result.GetValue(_json),
            },
            Terminal));
}
