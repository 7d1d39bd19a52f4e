using AzureOpenAI.Sdk.Tool.Estimate;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Cost;

/// <summary>Shows what a batch file costs and what is wrong with it.</summary>
internal static class BatchOutput
{
    public static void Write(AppConsole console, BatchTotals totals, string deploymentType, int mostProblems)
    {
        console.Out.WriteLine($"Batch file: {Number.Of(totals.Models.Sum(static model => model.Requests))} requests in {Number.Of(totals.Lines)} lines, at {deploymentType} prices");
        console.Out.WriteLine();
        TextTable table = new TextTable("Model", "Requests", "Input tokens", "Exactness", "Output at most", "Input", "At most").Right(1, 2, 4, 5, 6);
        foreach (ModelTotals model in totals.Models)
        {
            table.Add(
                model.Model,
                Number.Of(model.Requests),
                model.Lower == model.Upper ? Number.Of(model.Expected) : $"{Number.Of(model.Lower)} – {Number.Of(model.Upper)}",
                EstimateOutput.Name(model.Exactness),
                model.MaxOutput is { } output ? Number.Of(output) : "–",
                Number.Money(model.Input, model.Currency ?? ""),
                Number.Money(model.Max, model.Currency ?? ""));
        }

        table.Write(console);
        WriteRemarks(console, totals, mostProblems);
    }

    private static void WriteRemarks(AppConsole console, BatchTotals totals, int most)
    {
        console.Out.WriteLine();
        foreach (ModelTotals model in totals.Models.Where(static model => model.Input is null))
        {
            console.Out.WriteLine($"No cost for {model.Model}: {model.CostReason}");
        }

        console.Out.WriteLine($"{Number.Of(totals.Problems.Count)} problems.");
        foreach ((long line, string reason) in totals.Problems.Take(most))
        {
            console.Out.WriteLine($"- line {Number.Of(line)}: {reason}");
        }

        if (totals.Problems.Count > most)
        {
            console.Out.WriteLine($"- and more: show them with --problems {totals.Problems.Count}");
        }
    }

    public static void WriteJson(AppConsole console, BatchTotals totals)
        => JsonOutput.Write(console, json =>
        {
            json.WriteString("kind", "batch");
            json.WriteNumber("lines", totals.Lines);
            json.WriteList("models", totals.Models, model =>
            {
                json.WriteString("model", model.Model);
                json.WriteNumber("requests", model.Requests);
                json.WriteString("exactness", EstimateOutput.Name(model.Exactness));
                json.WriteNumber("inputLower", model.Lower);
                json.WriteNumber("input", model.Expected);
                json.WriteNumber("inputUpper", model.Upper);
                json.WriteAmount("maxOutput", model.MaxOutput);
                json.WriteAmount("inputCost", model.Input);
                json.WriteAmount("maxCost", model.Max);
                json.WriteString("currency", model.Currency);
            });
            json.WriteList("problems", totals.Problems, problem =>
            {
                json.WriteNumber("line", problem.Line);
                json.WriteString("reason", problem.Reason);
            });
        });
}
