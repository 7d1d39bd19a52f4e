using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Chat.Requests;

namespace AzureOpenAI.Sdk.Emulator.Chat.Replies;

/// <summary>Answers with what the tools have returned, each named.</summary>
internal static class ToolResultReply
{
    internal static string Answer(IReadOnlyList<ChatTurn> turns)
    {
        var names = turns.SelectMany(turn => turn.Calls).GroupBy(call => call.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last().Name, StringComparer.Ordinal);
        var results = turns.Reverse().TakeWhile(turn => turn.IsToolResult).Reverse();
        return string.Join(' ', results.Select(turn => $"{names.GetValueOrDefault(turn.Answers!, turn.Answers!)} says: {Describe(turn.Text)}"));
    }

    private static string Describe(string result)
    {
        try
        {
            using var document = JsonDocument.Parse(result);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Describe(document.RootElement) + "." : Sentence(result);
        }
        catch (JsonException)
        {
            return Sentence(result);
        }
    }

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(field => $"{NameWords.Spaced(field.Name)} {Describe(field.Value)}")),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Describe)),
        _ => value.ToString(),
    };

    private static string Sentence(string text) => text.EndsWith('.') || text.EndsWith('!') || text.EndsWith('?') ? text : text + ".";
}
