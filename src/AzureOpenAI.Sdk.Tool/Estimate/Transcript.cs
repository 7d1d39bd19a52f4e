using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AzureOpenAI.Sdk.Tool.Estimate;

/// <summary>Reads a conversation written down as text: <c>User:</c> and <c>Assistant:</c> at the beginning of lines.</summary>
internal static partial class Transcript
{
    public static List<JsonNode> Read(string text, string name)
    {
        MatchCollection turns = Speaker().Matches(text);
        if (turns.Count == 0 || turns[0].Index != 0)
        {
            throw new BadInputException($"{name} is neither a request's JSON nor a conversation. Begin each turn with 'User:', 'Assistant:' or 'System:' on a line; "
                + "for the tokens of a text there is 'aoai tokens'.");
        }

        var messages = new List<JsonNode>();
        for (int i = 0; i < turns.Count; i++)
        {
            int end = i + 1 < turns.Count ? turns[i + 1].Index : text.Length;
            int start = turns[i].Index + turns[i].Length;
            messages.Add(new JsonObject { ["role"] = RoleOf(turns[i].Groups[1].Value), ["content"] = text[start..end].Trim() });
        }

        return messages;
    }

    private static string RoleOf(string speaker) => speaker.ToUpperInvariant() switch
    {
        "USER" or "HUMAN" => "user",
        "ASSISTANT" or "AI" => "assistant",
        "DEVELOPER" => "developer",
        _ => "system",
    };

    [GeneratedRegex(@"^(?:\*\*|#+ )?(User|Human|Assistant|AI|System|Developer)(?:\*\*)?\s*:(?:\*\*)?", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Speaker();
}
