using AzureOpenAI.Sdk.Estimation.Batches;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Cost;

/// <summary>Counts and prices the requests of a batch file.</summary>
internal static class BatchCost
{
    public static int Run(CostRequest request, AppSettings settings, AppConsole console, CancellationToken cancellationToken)
    {
        using FileStream file = InputFile.Open(request.File);
        BatchFileEstimate estimate = ProgressLine.Watch(console, file, watched => settings.Estimator.EstimateBatch(watched, request.Model, settings.DeploymentType, cancellationToken));
        if (request.IsJson)
        {
            BatchOutput.WriteJson(console, estimate);
        }
        else
        {
            BatchOutput.Write(console, estimate, request.MostProblems);
        }

        return estimate.ProblemCount == 0 ? ExitCode.Fine : ExitCode.BadInput;
    }
}
