using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Counts definitions of tools and the choice among them.</summary>
internal sealed class ToolCounter(JsonElement body, Tally tally)
{
    private const string Assumed = "The rule for tools is that of another family: no count that the service reported for this one is known.";
    private const string Fitted = "The rule for tools was fitted to the service's counts.";

    private readonly ChatFrame _frame = tally.Model.Frame;

    /// <summary>Counts the tools, and returns whether there are any.</summary>
    public bool Count(string? system)
    {
        JsonElement[] tools = [.. body.Items("tools")];
        JsonElement[] functions = [.. tools.Select(static tool => tool.Member("function")).OfType<JsonElement>(), .. body.Items("functions")];
        if (functions.Length > 0)
        {
            CountFunctions(functions, system);
            CountChoice();
        }

        int number = 0;
        foreach (JsonElement other in tools.Where(static tool => tool.Member("function") is null))
        {
            CountOther(other, ++number);
        }

        return functions.Length > 0 || number > 0;
    }

    private void CountFunctions(JsonElement[] functions, string? system)
    {
        ToolRule rule = _frame.Tools;
        string text = FunctionText.Write(functions, rule.DescribesParameters);
        int count = rule.IsJoined && system is not null
            ? tally.Count($"{system}\n\n{text}") - tally.Count(system) + rule.AfterSystem
            : tally.Count(text) + FrameOf(rule, functions, system);
        tally.Add(
            EstimatePartKind.Tool,
            functions.Length == 1 ? "tools (1 function)" : $"tools ({functions.Length} functions)",
            count,
            rule.Slack,
            reason: rule.IsAssumed ? Assumed : Fitted);
    }

    private static int FrameOf(ToolRule rule, JsonElement[] functions, string? system)
        => rule.WithoutParameters != 0 && !functions.Any(FunctionText.HasParameters) ? rule.WithoutParameters
            : system is null ? rule.Alone
            : rule.AfterSystem;

    private void CountChoice()
    {
        ToolChoiceRule rule = _frame.ToolChoice;
        JsonElement? choice = body.Member("tool_choice") ?? body.Member("function_call");
        int tokens = choice switch
        {
            { ValueKind: JsonValueKind.String } word when word.Text() == "none" => rule.None,
            { ValueKind: JsonValueKind.Object } named when named.Member("function")?.Text("name") is { } name => rule.Named + Named(name),
            { ValueKind: JsonValueKind.Object } legacy when legacy.Text("name") is { } name => rule.FunctionCall + Named(name),
            _ => 0,
        };
        if (tokens > 0)
        {
            tally.Add(EstimatePartKind.Tool, "choice of the tool", tokens, reason: Fitted);
        }
    }

    private int Named(string name) => _frame.ToolChoice.CountsName ? tally.Count(name) : 0;

    /// <summary>One sample of Azure's documentation: 114 tokens for a tool with a grammar of 41 and a name of 3.</summary>
    private int? CustomTool(JsonElement tool)
    {
        const int Frame = 70;
        JsonElement? custom = tool.Member("custom");
        JsonElement? grammar = custom?.Member("format")?.Member("grammar") ?? custom?.Member("format");
        return grammar?.Text("definition") is { } definition
            ? Frame + tally.Count(definition) + tally.Count(custom?.Text("name")) + tally.Count(custom?.Text("description"))
            : null;
    }

    /// <summary>How the service shows a tool of another kind to the model is not published: its JSON is counted, with a wide range.</summary>
    private void CountOther(JsonElement tool, int number)
    {
        const int FrameAtMost = 100;
        int tokens = tally.Count(JsonText.Write(tool.WriteTo));
        int likely = Math.Min(CustomTool(tool) ?? tokens, (2 * tokens) + FrameAtMost);
        tally.Add(new EstimatePart(EstimatePartKind.Tool, $"other tool {number}", new TokenRange(Math.Min(likely, tokens / 2), likely, (2 * tokens) + FrameAtMost), Exactness.Bound)
        {
            Reason = "How the service shows tools that are no functions to the model is not published: their JSON is counted.",
        });
    }
}
