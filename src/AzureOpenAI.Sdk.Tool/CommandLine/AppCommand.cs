using System.CommandLine;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.CommandLine;

/// <summary>A command with examples in its help.</summary>
internal abstract class AppCommand : Command
{
    protected AppCommand(string name, string description, AppConsole console, GlobalOptions global)
        : base(name, description)
    {
        (Terminal, Global) = (console, global);
        SetAction(RunAsync);
    }

    /// <summary>Gets lines to copy, each with what it does after a <c>#</c>.</summary>
    public abstract IReadOnlyList<string> Examples { get; }

    protected AppConsole Terminal { get; }

    protected GlobalOptions Global { get; }

    protected abstract Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken);
}
