using AzureOpenAI.Sdk.Estimation.FineTuning;
using AzureOpenAI.Sdk.Tool.Estimate;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Cost;

/// <summary>Shows what a training file costs and what is wrong with it.</summary>
internal static class TrainingOutput
{
    public static void Write(AppConsole console, TrainingFileReport report, int mostProblems)
    {
        console.Out.WriteLine($"Training file for {report.Model}: {Number.Of(report.ExampleCount)} examples in {Number.Of(report.LineCount)} lines, {Number.Of(report.ByteCount)} bytes");
        console.Out.WriteLine();
        var table = new TextTable("What", "Value").Right(1);
        if (report.Tokens is { } tokens)
        {
            table.Add("Tokens in all", $"{Number.Of(tokens.Total)} ({EstimateOutput.Name(tokens.Exactness)})");
            table.Add("Tokens of an example", $"{Number.Of(tokens.Min)} – {Number.Of(tokens.Max)}, median {Number.Of(tokens.Median)}");
        }

        if (report.ImageCount > 0)
        {
            table.Add("Images", Number.Of(report.ImageCount));
        }

        if (report.Cost is { } cost)
        {
            table.Add("Each epoch", Range(cost.PerEpoch, cost.Currency));
            table.AddStrong(cost.Epochs is { } epochs ? $"In all, {epochs} epochs" : "In all", cost.Total is { } total ? Range(total, cost.Currency) : "give --epochs");
        }

        table.Write(console);
        console.Out.WriteLine();
        console.Out.WriteLine(report.Cost is { } priced ? $"Prices of {priced.PriceAsOf}." : $"No cost: {report.CostReason}");
        WriteProblems(console, report, mostProblems);
    }

    private static void WriteProblems(AppConsole console, TrainingFileReport report, int most)
    {
        console.Out.WriteLine($"{Number.Of(report.ErrorCount)} errors, {Number.Of(report.WarningCount)} warnings.");
        foreach (TrainingFileProblem problem in report.Problems.Take(most))
        {
            console.Out.WriteLine($"- {problem.Severity.ToString().ToLowerInvariant()}: {problem}");
        }

        long hidden = report.Problems.Count - Math.Min(most, report.Problems.Count);
        if (hidden > 0)
        {
            console.Out.WriteLine($"- and more: show them with --problems {report.Problems.Count}");
        }
    }

    public static void WriteJson(AppConsole console, TrainingFileReport report)
        => JsonOutput.Write(console, json =>
        {
            json.WriteString("kind", "training");
            json.WriteString("model", report.Model);
            json.WriteString("format", report.Format?.ToString());
            json.WriteBoolean("isFit", report.IsFit);
            json.WriteNumber("lines", report.LineCount);
            json.WriteNumber("examples", report.ExampleCount);
            json.WriteNumber("errors", report.ErrorCount);
            json.WriteNumber("warnings", report.WarningCount);
            json.WriteAmount("tokensLower", report.Tokens?.Total.Lower);
            json.WriteAmount("tokens", report.Tokens?.Total.Expected);
            json.WriteAmount("tokensUpper", report.Tokens?.Total.Upper);
            json.WriteAmount("epochs", report.Cost?.Epochs);
            json.WriteAmount("costPerEpoch", report.Cost?.PerEpoch.Expected);
            json.WriteAmount("cost", report.Cost?.Total?.Expected);
            json.WriteString("currency", report.Cost?.Currency);
            json.WriteString("costReason", report.CostReason);
            json.WriteList("problems", report.Problems, problem =>
            {
                json.WriteString("severity", problem.Severity.ToString());
                json.WriteString("kind", problem.Kind.ToString());
                json.WriteAmount("line", problem.Line);
                json.WriteAmount("column", problem.Column);
                json.WriteString("path", problem.Path);
                json.WriteString("reason", problem.Reason);
                json.WriteString("remedy", problem.Remedy);
            });
        });

    private static string Range(MoneyRange money, string currency)
        => money.Lower == money.Upper ? Number.Money(money.Expected, currency) : $"{Number.Money(money.Lower)} – {Number.Money(money.Upper)} {currency}";
}
