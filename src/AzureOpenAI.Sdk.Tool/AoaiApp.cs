using AzureOpenAI.Sdk.Tool.CommandLine;
using AzureOpenAI.Sdk.Tool.Terminal;
using AzureOpenAI.Sdk.Tool.Tokens;

namespace AzureOpenAI.Sdk.Tool;

/// <summary>The whole tool as one call, without any state of the process: tests run it in theirs.</summary>
internal static class AoaiApp
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">What stands after <c>aoai</c>.</param>
    /// <param name="console">Where it reads and writes.</param>
    /// <param name="cancellationToken">Ends what runs.</param>
    /// <returns>The exit code: see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, AppConsole console, CancellationToken cancellationToken = default)
    {
        try
        {
            // Counting is called from scripts, again and again: it starts without the parser and the table writer.
            int code = TokensRequest.TryParse(args, console) is { } request
                ? TokensCounting.Run(request, console)
                : await FullCommandLine.RunAsync(args, console, cancellationToken).ConfigureAwait(false);
            console.Out.Flush();
            return code;
        }
        catch (Exception failure)
        {
            return FailureReport.Write(failure, console);
        }
    }
}
