using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Chat.Requests;

/// <summary>Refuses conversations in which a tool's call and its answer do not stand together.</summary>
internal static class CallOrder
{
    internal static void Check(IReadOnlyList<ChatTurn> turns)
    {
        var open = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < turns.Count; i++)
        {
            var turn = turns[i];
            if (turn.Role == "tool")
            {
                if (!open.Remove(turn.Answers!))
                    throw Unasked(i);
                continue;
            }

            if (open.Count > 0)
                throw Unanswered(open, i);
            open.UnionWith(turn.Calls.Select(call => call.Id));
        }

        if (open.Count > 0)
            throw Unanswered(open, turns.Count - 1);
    }

    private static Refusal Unasked(int index) => Refusal.Request(
        "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.", $"messages.[{index}].role");

    private static Refusal Unanswered(IEnumerable<string> ids, int index) => Refusal.Request(
        $"An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: {string.Join(", ", ids)}",
        $"messages.[{index}].role");
}
