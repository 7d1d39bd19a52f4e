using System.CommandLine;
using System.CommandLine.Help;
using AzureOpenAI.Sdk.Tool.Bulk;
using AzureOpenAI.Sdk.Tool.Chat;
using AzureOpenAI.Sdk.Tool.Cost;
using AzureOpenAI.Sdk.Tool.Deployments;
using AzureOpenAI.Sdk.Tool.Estimate;
using AzureOpenAI.Sdk.Tool.Image;
using AzureOpenAI.Sdk.Tool.LocalService;
using AzureOpenAI.Sdk.Tool.Models;
using AzureOpenAI.Sdk.Tool.Prices;
using AzureOpenAI.Sdk.Tool.Provisioned;
using AzureOpenAI.Sdk.Tool.Routes;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;
using AzureOpenAI.Sdk.Tool.Tokens;

namespace AzureOpenAI.Sdk.Tool.CommandLine;

/// <summary>All commands, with their help.</summary>
internal static class FullCommandLine
{
    public static async Task<int> RunAsync(string[] args, AppConsole console, CancellationToken cancellationToken)
    {
        // A file that is named @answers must not be read as a list of arguments.
        ParseResult result = Root(console).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0 && result.Action is not HelpWithExamples)
        {
            string command = result.CommandResult.Command is AppCommand known ? $"aoai {known.Name}" : "aoai";
            throw new BadInputException($"{result.Errors[0].Message} See '{command} --help'.");
        }

        return await result.InvokeAsync(new() { Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false }, cancellationToken).ConfigureAwait(false);
    }

    internal static RootCommand Root(AppConsole console)
    {
        var global = new GlobalOptions();
        var root = new RootCommand("Tokens and money of Azure OpenAI requests, before they are sent. All but chat, bulk, deployments and routes --check works offline.")
        {
            new TokensCommand(console, global),
            new EstimateCommand(console, global),
            new ImageCommand(console, global),
            new CostCommand(console, global),
            new ModelsCommand(console, global),
            new PricesCommand(console, global),
            new PtuCommand(console, global),
            new ChatCommand(console, global),
            new DeploymentsCommand(console, global),
            new RoutesCommand(console, global),
            new BulkCommand(console, global),
            new EmulatorCommand(console, global),
        };
        global.AddTo(root);
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        root.SetAction(result => help.Action is HelpWithExamples action ? action.Invoke(result) : ExitCode.Failed);
        return root;
    }
}
