using System.CommandLine;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Settings;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    private readonly Option<string> _prices = new("--prices") { HelpName = "file", Description = "Your own price table instead of the one that comes with the tool.", Recursive = true };
    private readonly Option<string> _modelFacts = new("--model-facts") { HelpName = "file", Description = "Your own table of models.", Recursive = true };
    private readonly Option<string[]> _map = new("--map") { HelpName = "deployment=model", Description = "Which model a deployment serves. May be repeated.", Recursive = true, Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _config = new("--config") { HelpName = "file", Description = "Settings to use instead of settings.json in the user's folder.", Recursive = true };

    public void AddTo(Command root)
    {
        root.Add(_prices);
        root.Add(_modelFacts);
        root.Add(_map);
        root.Add(_config);
    }

    /// <summary>Reads the options; what the command line leaves open comes from the settings file.</summary>
    public AppSettings Read(ParseResult result, AppConsole console, string? deploymentType = null, string? region = null)
    {
        SettingsFile file = SettingsFile.Read(result.GetValue(_config), console);
        var deployments = new Dictionary<string, string>(file.Deployments, StringComparer.OrdinalIgnoreCase);
        foreach (string pair in result.GetValue(_map) ?? [])
        {
            if (pair.Split('=', 2) is not [{ Length: > 0 } name, { Length: > 0 } model])
            {
                throw new BadInputException($"'{pair}' maps nothing. Write it as --map deployment=model, such as --map my-chat=gpt-4o.");
            }

            deployments[name] = model;
        }

        return new()
        {
            Model = file.Model,
            Models = (result.GetValue(_modelFacts) ?? file.ModelFacts) is { } models ? TableFile.Read(models, "table of models", ModelTable.Parse) : null,
            Prices = ReadPrices(result.GetValue(_prices) ?? file.Prices, console),
            Deployments = deployments,
            DeploymentType = DeploymentTypeName.Parse(deploymentType ?? file.DeploymentType),
            Region = region ?? file.Region,
        };
    }

    /// <summary>Reads the table that is named, or else the one that <c>aoai prices --refresh</c> keeps; null for that of the tool.</summary>
    private static PriceTable? ReadPrices(string? path, AppConsole console)
        => path is not null ? TableFile.Read(path, "price table", PriceTable.Parse) : RefreshedPrices.Read(console);
}
