using System.CommandLine;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Tool.CommandLine;
using AzureOpenAI.Sdk.Tool.LocalService;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Deployments;

/// <summary><c>aoai deployments</c>: which names a resource answers to.</summary>
internal sealed class DeploymentsCommand : AppCommand
{
    private readonly Argument<string[]> _names = new("names") { Description = "Names to ask for; by default the mapped deployments and the names of all known models.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };
    private readonly ServiceOptions.Symbols _service = new();

    public DeploymentsCommand(AppConsole console, GlobalOptions global)
        : base("deployments", "Find deployments of a resource. A resource does not list them to its callers, so each name is asked for with a request that is refused and costs nothing.", console, global)
    {
        Add(_names);
        Add(_json);
        _service.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "aoai deployments                           # the resource of AZURE_OPENAI_ENDPOINT",
        "aoai deployments my-chat my-embeddings --endpoint https://my-resource.openai.azure.com",
        "aoai deployments --emulator",
    ];

    protected override async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        AppSettings settings = Global.Read(result, Terminal);
        string[] names = result.GetValue(_names) is { Length: > 0 } given
            ? [.. given.Distinct(StringComparer.OrdinalIgnoreCase)]
            : [.. settings.Deployments.Keys.Concat((settings.Models ?? ModelTable.Default).Names).Distinct(StringComparer.OrdinalIgnoreCase)];
        ServiceConnection service = await ServiceConnection.OpenAsync(_service.Read(result), settings, Terminal, cancellationToken).ConfigureAwait(false);
        await using (service.ConfigureAwait(false))
        {
            IReadOnlyList<string> found = await DeploymentProbe.FindAsync(service.Client, names, cancellationToken).ConfigureAwait(false);
            Write(found, names.Length, service.Description, settings, result.GetValue(_json));
        }

        return ExitCode.Fine;
    }

    private void Write(IReadOnlyList<string> found, int asked, string description, AppSettings settings, bool isJson)
    {
        (string Name, string? Model)[] rows = [.. found.Select(name => (name, settings.Estimator.TryGetModel(name, out ModelFacts? facts) ? facts.ToString() : null))];
        if (isJson)
        {
            JsonOutput.Write(Terminal, json =>
            {
                json.WriteNumber("asked", asked);
                json.WriteList("deployments", rows, row =>
                {
                    json.WriteString("name", row.Name);
                    json.WriteString("model", row.Model);
                });
            });
            return;
        }

        var table = new TextTable("Deployment", "Model, as far as its name tells");
        foreach ((string name, string? model) in rows)
        {
            table.Add(name, model ?? "not known: use --map");
        }

        table.Write(Terminal);
        Terminal.Out.WriteLine();
        Terminal.Out.WriteLine($"{Number.Of(found.Count)} of the {Number.Of(asked)} names that were asked for are deployments at {description}. Others can only be found by their name.");
    }
}
