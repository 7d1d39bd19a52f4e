using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Catalog;

/// <summary>Reads frames from the model table. A frame may name another as its base and say only what differs; the base stands before it.</summary>
internal static class ChatFrameReader
{
    public static Dictionary<string, ChatFrame> Read(JsonElement frames)
    {
        var known = new Dictionary<string, ChatFrame>(StringComparer.Ordinal);
        foreach (JsonProperty frame in frames.EnumerateObject())
        {
            string? baseName = frame.Value.Text("base");
            ChatFrame start = baseName is null ? new() : known[baseName];
            ChatFrame read = Read(frame.Value, start);
            ChatFrame? responses = frame.Value.Member("responses", JsonValueKind.Object) is { } other ? Read(other, read with { Responses = null }) : read.Responses is { } inherited ? Read(frame.Value, inherited) : null;
            known.Add(frame.Name, read with { Responses = responses });
        }

        return known;
    }

    private static ChatFrame Read(JsonElement json, ChatFrame start) => start with
    {
        Priming = json.Number("priming") ?? start.Priming,
        PerMessage = json.Number("perMessage") ?? start.PerMessage,
        PerRole = json.Number("perRole") ?? start.PerRole,
        PerName = json.Number("perName") ?? start.PerName,
        PerAssistant = json.Number("perAssistant") ?? start.PerAssistant,
        Slack = SlackOf(json),
        HistorySlack = json.Member("history") is { } history ? SlackOf(history) : start.HistorySlack,
        Note = json.Text("note"),
        Tools = json.Member("tools") is { } tools ? ReadTools(tools) : start.Tools,
        ToolChoice = json.Member("toolChoice") is { } choice ? ReadChoice(choice) : start.ToolChoice,
        Calls = json.Member("call") is { } call ? ReadCalls(call) : start.Calls,
        Schema = json.Member("schema") is { } schema ? ReadSchema(schema) : start.Schema,
    };

    private static ToolRule ReadTools(JsonElement json) => new()
    {
        Alone = json.Number("alone") ?? 0,
        AfterSystem = json.Number("afterSystem") ?? 0,
        IsJoined = json.Flag("joined"),
        DescribesParameters = json.Flag("describesParameters"),
        WithoutParameters = json.Number("withoutParameters") ?? 0,
        Slack = SlackOf(json),
        IsAssumed = json.Flag("assumed"),
    };

    private static ToolChoiceRule ReadChoice(JsonElement json)
        => new(json.Number("none") ?? 0, json.Number("named") ?? 0, json.Number("functionCall") ?? 0, json.Flag("countsName"));

    private static CallRule ReadCalls(JsonElement json) => new()
    {
        Single = json.Number("single") ?? 0,
        Names = json.Number("names") ?? 0,
        Several = json.Number("several") ?? 0,
        IsEach = json.Flag("each"),
        LegacyCall = json.Number("legacyCall") ?? 0,
        LegacyResult = json.Number("legacyResult") ?? 0,
        Slack = SlackOf(json),
    };

    private static SchemaRule ReadSchema(JsonElement json) => new()
    {
        Alone = json.Number("alone") ?? 0,
        AfterSystem = json.Number("afterSystem") ?? 0,
        WithTools = json.Number("withTools") ?? 0,
        NotStrict = json.Number("notStrict") ?? 0,
        Slack = SlackOf(json),
        IsAssumed = json.Flag("assumed"),
    };

    private static Slack SlackOf(JsonElement json) => new(json.Number("below") ?? 0, json.Number("above") ?? 0);
}
