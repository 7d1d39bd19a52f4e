using System.CommandLine;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Estimation.Provisioned;
using AzureOpenAI.Sdk.Tool.CommandLine;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Provisioned;

/// <summary><c>aoai ptu</c>: how many provisioned throughput units a load needs, and whether they pay.</summary>
internal sealed class PtuCommand : AppCommand
{
    private readonly Argument<string> _model = new("model") { Description = "The model, such as gpt-4.1." };
    private readonly Option<double> _requests = new("--rpm") { HelpName = "requests", Description = "Requests a minute at the peak.", Required = true };
    private readonly Option<double> _input = new("--input") { HelpName = "tokens", Description = "Input tokens of a request.", Required = true };
    private readonly Option<double> _output = new("--output") { HelpName = "tokens", Description = "Output tokens of a request, with its reasoning.", Required = true };
    private readonly Option<double> _cached = new("--cached") { HelpName = "share", Description = "Share of the input from the cache, from 0 to 1 (default: 0)." };
    private readonly Option<string> _hosting = new("--hosting") { HelpName = "where", Description = "global, data-zone or regional (default: global)." };
    private readonly Option<string> _region = new("--region", "-r") { HelpName = "region", Description = "The region, for its price; eu or apac for a data zone there." };

    public PtuCommand(AppConsole console, GlobalOptions global)
        : base("ptu", "Reckon the provisioned throughput units of a load, and from where on they are cheaper than tokens.", console, global)
    {
        Add(_model);
        Add(_requests);
        Add(_input);
        Add(_output);
        Add(_cached);
        Add(_hosting);
        Add(_region);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "aoai ptu gpt-4.1 --rpm 60 --input 1000 --output 200",
        "aoai ptu gpt-5 --rpm 300 --input 2000 --output 500 --cached 0.5 --hosting regional --region swedencentral",
    ];

    protected override Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        PriceTable? prices = Global.Read(result, Terminal).Prices;
        var load = new ProvisionedLoad
        {
            RequestsPerMinute = result.GetValue(_requests),
            InputTokens = result.GetValue(_input),
            OutputTokens = result.GetValue(_output),
            CachedShare = result.GetValue(_cached),
        };
        ProvisionedSize size = ProvisionedThroughput.Size(result.GetValue(_model)!, load, Hosting(result.GetValue(_hosting)), result.GetValue(_region), prices: prices);
        foreach (string step in size.Steps)
        {
            Terminal.Out.WriteLine(step);
        }

        Terminal.Out.WriteLine();
        TextTable table = new TextTable("Cost", size.Currency).Right(1);
        table.Add("an hour", Money(size.HourlyCost));
        table.Add("a month of 730 hours", Money(size.MonthlyCost));
        table.Add("a month, reserved for a month", Money(size.ReservedMonthlyCost));
        table.Add("a year, reserved for a year", Money(size.ReservedYearlyCost));
        table.Add("an hour of the same load by the token", Money(size.HourlyByToken));
        table.Write(Terminal);
        Terminal.Out.WriteLine();
        Terminal.Out.WriteLine(Verdict(size));
        return Task.FromResult(ExitCode.Fine);
    }

    private static string Verdict(ProvisionedSize size) => size.BreakEven switch
    {
        null => "No price is known to compare with.",
        > 1 => $"Tokens are cheaper even if the load never pauses: the units would cost {Number.Of((double)size.BreakEven.Value)} times as much by the hour.",
        var share => $"The units are cheaper when this load lasts more than {Number.Of((double)(share.Value * 100))} % of the time.",
    };

    private static DeploymentType Hosting(string? where) => where switch
    {
        null or "global" => new("GlobalProvisionedManaged"),
        "data-zone" => new("DataZoneProvisionedManaged"),
        "regional" => DeploymentType.ProvisionedManaged,
        _ => throw new BadInputException($"'{where}' is no way of hosting. Use global, data-zone or regional."),
    };

    private static string Money(decimal? amount) => amount is { } known ? Number.Money(known) : "–";
}
