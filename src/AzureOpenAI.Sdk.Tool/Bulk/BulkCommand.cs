using System.CommandLine;
using AzureOpenAI.Sdk.Bulk;
using AzureOpenAI.Sdk.Tool.CommandLine;
using AzureOpenAI.Sdk.Tool.LocalService;
using AzureOpenAI.Sdk.Tool.Routes;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Bulk;

/// <summary><c>aoai bulk</c>: sends the lines of a batch file now, or has them done by the Batch API, with a journal.</summary>
internal sealed class BulkCommand : AppCommand
{
    private readonly Argument<string> _file = new("file") { Description = "A batch file, as JSONL." };
    private readonly Option<string> _output = new("--output", "-o") { HelpName = "file", Description = "Where the results go (default: the input's name with .results.jsonl)." };
    private readonly Option<string> _journal = new("--journal") { HelpName = "file", Description = "The journal, which a second run goes on with (default: the input's name with .journal)." };
    private readonly Option<string> _deployment = new("--deployment", "-d") { HelpName = "name", Description = "The deployment for all lines; by default each line's own model." };
    private readonly Option<int> _parallel = new("--parallel") { HelpName = "number", Description = "How many requests are under way at most (default: 64).", DefaultValueFactory = static _ => 64 };
    private readonly Option<bool> _batch = new("--batch") { Description = "Through the Batch API, at half the price and within a day, in batches of any number." };
    private readonly Option<long?> _enqueued = new("--enqueued-tokens") { HelpName = "number", Description = "With --batch: the deployment's quota of enqueued tokens; batches are sent in waves within it." };
    private readonly Option<string> _routes = new("--routes") { HelpName = "file", Description = "A configuration file with routes, in place of one endpoint: see 'aoai routes'." };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };
    private readonly ServiceOptions.Symbols _service = new();

    public BulkCommand(AppConsole console, GlobalOptions global)
        : base("bulk", "Send the lines of a batch file now, at the rate that the quota allows. Stopped at any moment, the same command goes on.", console, global)
    {
        Add(_file);
        foreach (Option option in (Option[])[_output, _journal, _deployment, _parallel, _batch, _enqueued, _routes, _json])
        {
            Add(option);
        }

        _service.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "aoai bulk requests.jsonl                   # to the resource of AZURE_OPENAI_ENDPOINT",
        "aoai bulk requests.jsonl --routes appsettings.json --parallel 500",
        "aoai bulk requests.jsonl --batch --enqueued-tokens 200000000",
        "aoai bulk requests.jsonl --emulator",
    ];

    protected override async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        CheckOptions(result);
        string file = result.GetValue(_file)!;
        InputFile.Open(file).Dispose();
        AppSettings settings = Global.Read(result, Terminal);
        if (result.GetValue(_routes) is { } routes)
        {
            return await RunAsync(RoutedClient.Read(routes, "AzureOpenAI:Routes").Client, "the routes of " + routes, file, result, settings, cancellationToken).ConfigureAwait(false);
        }

        ServiceConnection service = await ServiceConnection.OpenAsync(_service.Read(result), settings, Terminal, cancellationToken).ConfigureAwait(false);
        await using (service.ConfigureAwait(false))
        {
            return await RunAsync(service.Client, service.Description, file, result, settings, cancellationToken).ConfigureAwait(false);
        }
    }

    private void CheckOptions(ParseResult result)
    {
        if (result.GetValue(_batch) && result.GetValue(_routes) is not null)
        {
            throw new BadInputException("--batch and --routes exclude each other: a batch stays with the resource that has its file. Give one of them.");
        }

        if (result.GetValue(_enqueued) is { } quota && (quota < 1 || !result.GetValue(_batch)))
        {
            throw new BadInputException("--enqueued-tokens is the quota of batches. Give a number above 0, and --batch too.");
        }
    }

    private async Task<int> RunAsync(AzureOpenAIClient client, string description, string file, ParseResult result, AppSettings settings, CancellationToken cancellationToken)
    {
        string output = result.GetValue(_output) ?? Beside(file, ".results.jsonl"), journal = result.GetValue(_journal) ?? Beside(file, ".journal");
        try
        {
            BulkReport report = await BulkProgressBar.WatchAsync(Terminal, progress => result.GetValue(_batch)
                ? new BatchRunner(client, new()
                {
                    Deployment = result.GetValue(_deployment),
                    EnqueuedTokens = result.GetValue(_enqueued),
                    Estimator = settings.Estimator,
                    Progress = progress,
                }).RunAsync(file, journal, output, cancellationToken)
                : new BulkRunner(client, new()
                {
                    Deployment = result.GetValue(_deployment),
                    MaxParallel = result.GetValue(_parallel),
                    Estimator = settings.Estimator,
                    Progress = progress,
                }).RunAsync(file, journal, output, cancellationToken)).ConfigureAwait(false);
            Write(report, description, output, result.GetValue(_json));
            return report.Failed == 0 ? ExitCode.Fine : ExitCode.Failed;
        }
        catch (Exception failure) when (failure is InvalidDataException or BulkJournalException or BatchRunException)
        {
            throw new BadInputException(failure.Message);
        }
    }

    private void Write(BulkReport report, string description, string output, bool isJson)
    {
        if (isJson)
        {
            JsonOutput.Write(Terminal, json =>
            {
                json.WriteNumber("succeeded", report.Succeeded);
                json.WriteNumber("failed", report.Failed);
                json.WriteNumber("resumed", report.Resumed);
                json.WriteNumber("inputTokens", report.InputTokens);
                json.WriteNumber("outputTokens", report.OutputTokens);
                json.WriteAmount("cost", report.Cost);
                json.WriteString("output", output);
            });
            return;
        }

        Terminal.Out.WriteLine($"{Number.Of(report.Succeeded)} requests have an answer from {description}, {Number.Of(report.Failed)} failed{(report.Resumed > 0 ? $"; {Number.Of(report.Resumed)} were done by earlier runs" : "")}.");
        Terminal.Out.WriteLine($"This run: {Number.Of(report.InputTokens)} tokens in, {Number.Of(report.OutputTokens)} out{(report.Cost is { } cost ? $", {Number.Money(cost, "USD")}" : "")}. Results: {output}");
    }

    private static string Beside(string file, string ending) => Path.Combine(Path.GetDirectoryName(file) ?? "", Path.GetFileNameWithoutExtension(file) + ending);
}
