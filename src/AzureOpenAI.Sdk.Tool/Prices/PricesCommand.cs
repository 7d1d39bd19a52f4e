using System.CommandLine;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Tool.CommandLine;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Prices;

/// <summary><c>aoai prices</c>: the price table that estimates rest on.</summary>
internal sealed class PricesCommand : AppCommand
{
    private readonly Argument<string> _filter = new("model") { Description = "A part of the model's name, such as gpt-5.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _region = new("--region", "-r") { HelpName = "region", Description = "Regional prices of this region too." };
    private readonly Option<bool> _refresh = new("--refresh") { Description = "Ask Azure's public price list (region: eastus2 unless --region names one), and keep what it says for all commands." };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };

    public PricesCommand(AppConsole console, GlobalOptions global)
        : base("prices", "List the prices that estimates rest on, with their day and source.", console, global)
    {
        Add(_filter);
        Add(_region);
        Add(_refresh);
        Add(_json);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "aoai prices gpt-5-mini                     # each way of hosting it",
        "aoai prices gpt-4o --region swedencentral",
        "aoai prices --refresh --region swedencentral   # asks the public list, needs the network",
        "aoai prices --json",
    ];

    protected override async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        if (result.GetValue(_refresh))
        {
            await PricesRefreshing.RunAsync(Terminal, result.GetValue(_region) ?? "eastus2", result.GetValue(_json), cancellationToken).ConfigureAwait(false);
            return ExitCode.Fine;
        }

        PriceTable table = Global.Read(result, Terminal).Prices ?? PriceTable.Default;
        string filter = result.GetValue(_filter) ?? "";
        string? region = result.GetValue(_region)?.Replace(" ", "", StringComparison.Ordinal);
        ListedPrice[] prices = [.. table.Prices.Where(price => price.Model.Contains(filter, StringComparison.OrdinalIgnoreCase)
            && (price.Regions.Count == 0 || (region is not null && price.Regions.Contains(region, StringComparer.OrdinalIgnoreCase))))];
        if (prices.Length == 0)
        {
            throw new BadInputException($"The table of {table.AsOf} has no price of a model with '{filter}' in its name. 'aoai prices' lists all.");
        }

        if (result.GetValue(_json))
        {
            PricesOutput.WriteJson(Terminal, table, prices);
        }
        else
        {
            PricesOutput.WriteTable(Terminal, table, prices);
        }

        return ExitCode.Fine;
    }
}
