using AzureOpenAI.Sdk.Estimation.FineTuning;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Cost;

/// <summary>Counts and prices a training file.</summary>
internal static class TrainingCosts
{
    public static int Run(CostRequest request, AppSettings settings, AppConsole console, CancellationToken cancellationToken)
    {
        string model = request.Model ?? settings.Model ?? throw new BadInputException("A training file names no model. Say which one is trained with --model, such as --model gpt-4o-mini-2024-07-18.");
        if (request.Epochs is < 1)
        {
            throw new BadInputException("--epochs must be 1 or more.");
        }

        var validator = new TrainingFileValidator(model, new TrainingFileOptions { Estimator = settings.Estimator, Epochs = request.Epochs, MostProblems = Math.Max(1, request.MostProblems) });
        using FileStream file = InputFile.Open(request.File);
        TrainingFileReport report = ProgressLine.Watch(console, file, watched => validator.Validate(watched, cancellationToken));
        if (request.IsJson)
        {
            TrainingOutput.WriteJson(console, report);
        }
        else
        {
            TrainingOutput.Write(console, report, request.MostProblems);
        }

        return report.IsFit ? ExitCode.Fine : ExitCode.BadInput;
    }
}
