using AzureOpenAI.Sdk.Estimation.Batches;
using AzureOpenAI.Sdk.Tool.Estimate;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Cost;

/// <summary>Shows what a batch file costs and what is wrong with it.</summary>
internal static class BatchOutput
{
    public static void Write(AppConsole console, BatchFileEstimate totals, int mostProblems)
    {
        console.Out.WriteLine($"Batch file: {Number.Of(totals.RequestCount)} requests in {Number.Of(totals.LineCount)} lines, at {totals.DeploymentType} prices");
        console.Out.WriteLine();
        TextTable table = new TextTable("Model", "Requests", "Input tokens", "Exactness", "Output at most", "Input", "At most").Right(1, 2, 4, 5, 6);
        foreach (BatchFileModel model in totals.Models)
        {
            table.Add(
                model.Model,
                Number.Of(model.RequestCount),
                model.InputTokensLower == model.InputTokensUpper ? Number.Of(model.InputTokens) : $"{Number.Of(model.InputTokensLower)} – {Number.Of(model.InputTokensUpper)}",
                EstimateOutput.Name(model.Exactness),
                model.OutputTokensUpper is { } output ? Number.Of(output) : "–",
                Number.Money(model.InputCost, model.Currency ?? ""),
                Number.Money(model.MaxCost, model.Currency ?? ""));
        }

        table.Write(console);
        WriteRemarks(console, totals, mostProblems);
    }

    private static void WriteRemarks(AppConsole console, BatchFileEstimate totals, int most)
    {
        console.Out.WriteLine();
        foreach (BatchFileModel model in totals.Models.Where(static model => model.InputCost is null))
        {
            console.Out.WriteLine($"No cost for {model.Model}: {model.CostReason}");
        }

        console.Out.WriteLine($"{Number.Of(totals.ProblemCount)} problems.");
        foreach (BatchFileProblem problem in totals.Problems.Take(most))
        {
            console.Out.WriteLine(problem.Line == 0 ? $"- {problem.Reason}" : $"- line {Number.Of(problem.Line)}: {ReasonOf(problem)}");
        }

        if (totals.Problems.Count > most)
        {
            console.Out.WriteLine($"- and more: show them with --problems {totals.Problems.Count}");
        }
    }

    public static void WriteJson(AppConsole console, BatchFileEstimate totals)
        => JsonOutput.Write(console, json =>
        {
            json.WriteString("kind", "batch");
            json.WriteNumber("lines", totals.LineCount);
            json.WriteList("models", totals.Models, model =>
            {
                json.WriteString("model", model.Model);
                json.WriteNumber("requests", model.RequestCount);
                json.WriteString("exactness", EstimateOutput.Name(model.Exactness));
                json.WriteNumber("inputLower", model.InputTokensLower);
                json.WriteNumber("input", model.InputTokens);
                json.WriteNumber("inputUpper", model.InputTokensUpper);
                json.WriteAmount("maxOutput", model.OutputTokensUpper);
                json.WriteAmount("inputCost", model.InputCost);
                json.WriteAmount("maxCost", model.MaxCost);
                json.WriteString("currency", model.Currency);
            });
            json.WriteList("problems", totals.Problems, problem =>
            {
                json.WriteNumber("line", problem.Line);
                json.WriteString("reason", ReasonOf(problem));
            });
        });

    private static string ReasonOf(BatchFileProblem problem) => problem.UnknownModel is { } unknown ? FailureReport.Describe(unknown) : problem.Reason;
}
