using System.CommandLine;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Tool.CommandLine;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Models;

/// <summary><c>aoai models</c>: what is known of the models.</summary>
internal sealed class ModelsCommand : AppCommand
{
    private readonly Argument<string> _filter = new("filter") { Description = "A part of the name, such as gpt-5.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };

    public ModelsCommand(AppConsole console, GlobalOptions global)
        : base("models", "List the known models: encoding, limits, list price.", console, global)
    {
        Add(_filter);
        Add(_json);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "aoai models",
        "aoai models gpt-5                          # those with gpt-5 in the name",
        "aoai models --json",
    ];

    protected override Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        AppSettings settings = Global.Read(result, Terminal);
        string filter = result.GetValue(_filter) ?? "";
        ModelTable table = settings.Models ?? ModelTable.Default;
        ModelFacts[] models = [.. table.Names.Where(name => name.Contains(filter, StringComparison.OrdinalIgnoreCase)).Select(name => table.TryGetModel(name, out ModelFacts? facts) ? facts : null).OfType<ModelFacts>().DistinctBy(static facts => facts.ToString())];
        if (models.Length == 0)
        {
            throw new BadInputException($"No model has '{filter}' in its name. 'aoai models' lists all.");
        }

        if (result.GetValue(_json))
        {
            ModelsOutput.WriteJson(Terminal, table, models, settings);
        }
        else
        {
            ModelsOutput.WriteTable(Terminal, table, models, settings);
        }

        return Task.FromResult(ExitCode.Fine);
    }
}
