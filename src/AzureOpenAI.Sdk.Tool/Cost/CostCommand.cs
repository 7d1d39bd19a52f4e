using System.CommandLine;
using AzureOpenAI.Sdk.Tool.CommandLine;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Cost;

/// <summary><c>aoai cost</c>: what a batch file or a training file will cost, and what is wrong with it.</summary>
internal sealed class CostCommand : AppCommand
{
    private readonly Argument<string> _file = new("file") { Description = "A batch file or a training file, as JSONL." };
    private readonly Option<string> _model = new("--model", "-m") { HelpName = "model", Description = "The model to train, or the model for all requests of a batch." };
    private readonly Option<int?> _epochs = new("--epochs") { HelpName = "number", Description = "How often the training goes through the file." };
    private readonly Option<string> _type = new("--deployment-type") { HelpName = "type", Description = "How the batch deployment is hosted: batch or data-zone-batch (default: batch)." };
    private readonly Option<string> _region = new("--region") { HelpName = "region", Description = "The region: some prices need it." };
    private readonly Option<int> _problems = new("--problems") { HelpName = "number", Description = "How many problems to show (default: 20).", DefaultValueFactory = static _ => 20 };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };

    public CostCommand(AppConsole console, GlobalOptions global)
        : base("cost", "Count and price a batch file or a training file, line by line.", console, global)
    {
        foreach (Symbol symbol in (Symbol[])[_file, _model, _epochs, _type, _region, _problems, _json])
        {
            if (symbol is Argument argument)
            {
                Add(argument);
            }
            else
            {
                Add((Option)symbol);
            }
        }
    }

    public override IReadOnlyList<string> Examples =>
    [
        "aoai cost batch.jsonl                      # requests of a batch, at batch prices",
        "aoai cost batch.jsonl --model gpt-4.1-mini # as if all went to another model",
        "aoai cost training.jsonl --model gpt-4o-mini-2024-07-18 --epochs 3",
    ];

    protected override Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        string file = result.GetValue(_file)!;
        var request = new CostRequest(
            file, result.GetValue(_model), result.GetValue(_epochs), Math.Max(0, result.GetValue(_problems)), result.GetValue(_json));
        bool isBatch = LinesFile.IsBatch(file);
        AppSettings settings = Global.Read(result, Terminal, result.GetValue(_type) ?? (isBatch ? "batch" : null), result.GetValue(_region));
        return Task.FromResult(isBatch ? BatchCost.Run(request, settings, Terminal, cancellationToken) : TrainingCosts.Run(request, settings, Terminal, cancellationToken));
    }
}
