using System.CommandLine;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Tool.CommandLine;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Estimate;

/// <summary><c>aoai estimate</c>: what a request will cost, part by part.</summary>
internal sealed class EstimateCommand : AppCommand
{
    private readonly Argument<string> _file = new("file") { Description = "A request's JSON, messages as JSON or JSONL, or a conversation as text (User: … Assistant: …); - for the standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _model = new("--model", "-m") { HelpName = "model", Description = "The model or mapped deployment; by default what the request names." };
    private readonly Option<string> _models = new("--models") { HelpName = "a,b,c", Description = "Several models side by side." };
    private readonly Option<string> _endpoint = new("--endpoint") { HelpName = "path", Description = "What kind of request it is, such as chat/completions; by default its shape tells." };
    private readonly Option<string[]> _images = new("--image") { HelpName = "file", Description = "An image that goes along with the last message. May be repeated.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _detail = new("--detail") { HelpName = "auto|low|high|original", Description = "How closely the model looks at those images (default: auto)." };
    private readonly Option<string> _type = new("--deployment-type") { HelpName = "type", Description = "global, data-zone, regional, batch, data-zone-batch or provisioned (default: global)." };
    private readonly Option<string> _region = new("--region") { HelpName = "region", Description = "The region, such as swedencentral: regional prices need it." };
    private readonly Option<int?> _maxOutput = new("--max-output") { HelpName = "tokens", Description = "The longest reply to reckon with; by default what the request says." };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };

    public EstimateCommand(AppConsole console, GlobalOptions global)
        : base("estimate", "Estimate what a request will use and cost, without sending it.", console, global)
    {
        Add(_file);
        foreach (Option option in (Option[])[_model, _models, _endpoint, _images, _detail, _type, _region, _maxOutput, _json])
        {
            Add(option);
        }
    }

    public override IReadOnlyList<string> Examples =>
    [
        "aoai estimate request.json                           # what a request costs, part by part",
        "aoai estimate chat.txt --model gpt-5 --max-output 500",
        "aoai estimate request.json --models gpt-4o,gpt-4.1,gpt-5-mini",
        "aoai estimate --image photo.jpg --model gpt-4o       # an image alone",
        "aoai estimate request.json --deployment-type regional --region swedencentral --json",
    ];

    protected override Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        AppSettings settings = Global.Read(result, Terminal, result.GetValue(_type), result.GetValue(_region));
        GivenRequest request = new RequestReader(Terminal).Read(new()
        {
            File = result.GetValue(_file),
            Endpoint = result.GetValue(_endpoint),
            Images = result.GetValue(_images) ?? [],
            Detail = result.GetValue(_detail),
            MaxOutput = result.GetValue(_maxOutput),
            Estimator = settings.Estimator,
            Model = Split(result.GetValue(_models)).FirstOrDefault() ?? result.GetValue(_model),
        });

        string[] models = ModelsOf(result.GetValue(_models), result.GetValue(_model) ?? request.Model ?? settings.Model);
        RequestEstimate[] estimates = [.. models.Select(model => settings.Estimator.EstimateJson(request.Kind, request.Body, model))];
        if (result.GetValue(_json))
        {
            EstimateJson.Write(Terminal, request, estimates);
        }
        else if (result.GetValue(_models) is null)
        {
            EstimateOutput.Write(Terminal, estimates[0]);
        }
        else
        {
            ModelComparison.Write(Terminal, estimates);
        }

        return Task.FromResult(ExitCode.Fine);
    }

    private static string[] ModelsOf(string? list, string? single)
    {
        string[] several = Split(list);
        return several.Length > 0 ? several : single is not null ? [single] : throw new BadInputException("The request names no model. Say which with --model, such as --model gpt-4o.");
    }

    private static string[] Split(string? list) => list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
