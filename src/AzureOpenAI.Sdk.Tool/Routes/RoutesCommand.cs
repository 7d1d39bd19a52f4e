using System.CommandLine;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Tool.CommandLine;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Routes;

/// <summary><c>aoai routes</c>: what a configuration's routes say, where a call would go, and how the deployments do.</summary>
internal sealed class RoutesCommand : AppCommand
{
    private readonly Argument<string> _file = new("file") { Description = "A JSON file of settings, such as appsettings.json." };
    private readonly Argument<string> _model = new("model") { Description = "A logical model: say where a call for it would go now, and why not elsewhere.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _section = new("--section") { HelpName = "path", Description = "Where the routes are in the file (default: AzureOpenAI:Routes).", DefaultValueFactory = static _ => "AzureOpenAI:Routes" };
    private readonly Option<long> _tokens = new("--tokens") { HelpName = "number", Description = "The prompt tokens of the call (default: 1000).", DefaultValueFactory = static _ => 1_000 };
    private readonly Option<string[]> _needs = new("--needs") { HelpName = "capability", Description = "What the deployment must be able to do. May be repeated." };
    private readonly Option<string[]> _regions = new("--region") { HelpName = "region", Description = "The regions that are allowed. May be repeated." };
    private readonly Option<bool> _check = new("--check") { Description = "Ask each deployment, with a request that is refused and costs nothing." };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };

    public RoutesCommand(AppConsole console, GlobalOptions global)
        : base("routes", "Show the routes of a configuration: is anything wrong with them, where would a call go, do the deployments answer?", console, global)
    {
        Add(_file);
        Add(_model);
        foreach (Option option in (Option[])[_section, _tokens, _needs, _regions, _check, _json])
        {
            Add(option);
        }
    }

    public override IReadOnlyList<string> Examples =>
    [
        "aoai routes appsettings.json               # all routes; a mistake is told with its path",
        "aoai routes appsettings.json gpt-4o --tokens 200000",
        "aoai routes appsettings.json --check       # asks each deployment",
    ];

    protected override async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        RoutedClient routed = RoutedClient.Read(result.GetValue(_file)!, result.GetValue(_section)!);
        bool isJson = result.GetValue(_json);
        if (result.GetValue(_model) is { } model)
        {
            RoutesOutput.Write(Terminal, routed.Client.Router!.Explain(Ask(model, result)), isJson);
            return ExitCode.Fine;
        }

        IReadOnlyDictionary<string, DeploymentCheck> checks = result.GetValue(_check)
            ? await DeploymentCheck.AllAsync(routed.Options.Routes, cancellationToken).ConfigureAwait(false)
            : new Dictionary<string, DeploymentCheck>();
        RoutesOutput.Write(Terminal, routed.Client.Router!.GetStatus(), checks, isJson);
        return checks.Values.All(static check => check.IsFine) ? ExitCode.Fine : ExitCode.Failed;
    }

    private RouteRequest Ask(string model, ParseResult result)
    {
        var needs = new RouteRequirements();
        foreach (string capability in result.GetValue(_needs) ?? [])
        {
            needs.Capabilities.Add(capability);
        }

        foreach (string region in result.GetValue(_regions) ?? [])
        {
            needs.Regions.Add(region);
        }

        return new RouteRequest(model) { InputTokens = Math.Max(0, result.GetValue(_tokens)), Requirements = needs };
    }
}
