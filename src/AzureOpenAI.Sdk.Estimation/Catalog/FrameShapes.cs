using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Catalog;

/// <summary>What the frames of the model table may say.</summary>
internal static class FrameShapes
{
    // The largest count that was ever measured around a message, a tool or a schema is 120.
    private static readonly FactsRule s_tokens = FactsRules.Whole(-1_000, 1_000, "no frame adds so many tokens");
    private static readonly FactsRule s_slack = FactsRules.Whole(0, 10_000, "a range that is wider says nothing");

    private static readonly FactsShape s_history = new() { { "below", s_slack }, { "above", s_slack } };

    private static readonly FactsShape s_tools = new()
    {
        { "alone", s_tokens }, { "afterSystem", s_tokens }, { "joined", FactsRules.Flag }, { "describesParameters", FactsRules.Flag },
        { "withoutParameters", s_tokens }, { "below", s_slack }, { "above", s_slack }, { "assumed", FactsRules.Flag },
    };

    private static readonly FactsShape s_choice = new()
    {
        { "none", s_tokens }, { "named", s_tokens }, { "functionCall", s_tokens }, { "countsName", FactsRules.Flag },
    };

    private static readonly FactsShape s_call = new()
    {
        { "single", s_tokens }, { "names", s_tokens }, { "several", s_tokens }, { "each", FactsRules.Flag },
        { "legacyCall", s_tokens }, { "legacyResult", s_tokens }, { "below", s_slack }, { "above", s_slack },
    };

    private static readonly FactsShape s_schema = new()
    {
        { "alone", s_tokens }, { "afterSystem", s_tokens }, { "withTools", s_tokens }, { "notStrict", s_tokens },
        { "below", s_slack }, { "above", s_slack }, { "assumed", FactsRules.Flag },
    };

    public static FactsShape Frame { get; } = NewFrame(NewFrame(null));

    private static FactsShape NewFrame(FactsShape? responses)
    {
        FactsShape shape = new()
        {
            { "base", FactsRules.Text }, { "priming", s_tokens }, { "perMessage", s_tokens }, { "perRole", s_tokens }, { "perName", s_tokens },
            { "perAssistant", s_tokens }, { "below", s_slack }, { "above", s_slack }, { "history", s_history.Check }, { "tools", s_tools.Check },
            { "toolChoice", s_choice.Check }, { "call", s_call.Check }, { "schema", s_schema.Check },
        };
        if (responses is not null)
        {
            shape.Add("responses", responses.Check);
        }

        return shape;
    }
}
