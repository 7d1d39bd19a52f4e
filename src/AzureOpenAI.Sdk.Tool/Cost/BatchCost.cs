using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Cost;

/// <summary>Counts and prices the requests of a batch file.</summary>
internal static class BatchCost
{
    public static int Run(CostRequest request, AppSettings settings, AppConsole console, CancellationToken cancellationToken)
    {
        using FileStream file = InputFile.Open(request.File);
        BatchTotals totals = ProgressLine.Watch(console, file, watched => new BatchReader(settings.Estimator, request.Model).Read(watched, cancellationToken));
        if (request.IsJson)
        {
            BatchOutput.WriteJson(console, totals);
        }
        else
        {
            BatchOutput.Write(console, totals, settings.DeploymentType.ToString(), request.MostProblems);
        }

        return totals.Problems.Count == 0 ? ExitCode.Fine : ExitCode.BadInput;
    }
}
