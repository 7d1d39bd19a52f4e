using AzureOpenAI.Sdk.Chat;

namespace AzureOpenAI.Sdk.Estimation.Fitting;

/// <summary>Finds what may be dropped of a conversation, and what must go together.</summary>
internal static class MessageGroups
{
    /// <summary>Lists the groups that may be dropped, the oldest first, each as the places of its messages.</summary>
    /// <remarks>A call of tools goes with all its results. Instructions, and all from the last user's message on, are kept.</remarks>
    public static IReadOnlyList<IReadOnlyList<int>> Find(IList<ChatMessage> messages)
    {
        int last = LastUser(messages);
        var groups = new List<List<int>>();
        var callers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        List<int>? function = null;
        for (int i = 0; i < messages.Count; i++)
        {
            switch (messages[i])
            {
                case SystemMessage or DeveloperMessage:
                    break;
                case ToolMessage result when callers.TryGetValue(result.ToolCallId ?? "", out List<int>? caller):
                    caller.Add(i);
                    break;
                case FunctionMessage when function is not null:
                    function.Add(i);
                    function = null;
                    break;
                default:
                    List<int> group = [i];
                    groups.Add(group);
                    function = messages[i] is AssistantMessage { FunctionCall: not null } ? group : function;
                    foreach (ChatToolCall call in (messages[i] as AssistantMessage)?.ToolCalls ?? [])
                    {
                        callers[call.Id ?? ""] = group;
                    }

                    break;
            }
        }

        return [.. groups.Where(group => group[group.Count - 1] < last)];
    }

    private static int LastUser(IList<ChatMessage> messages)
    {
        for (int i = messages.Count - 1; i >= 0; i--)
        {
            if (messages[i] is UserMessage)
            {
                return i;
            }
        }

        // Without a question, the last message is what the reply goes on from.
        return messages.Count - 1;
    }
}
