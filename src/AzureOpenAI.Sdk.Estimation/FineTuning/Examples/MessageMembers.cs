namespace AzureOpenAI.Sdk.Estimation.FineTuning.Examples;

/// <summary>What a message of each role may have, after the service's OpenAPI documents.</summary>
internal static class MessageMembers
{
    private static readonly string[] s_plain = ["role", "content", "name"];
    private static readonly string[] s_assistant = ["role", "content", "name", "refusal", "tool_calls", "function_call", "weight"];
    private static readonly string[] s_tool = ["role", "content", "tool_call_id"];

    /// <summary>Gets the members of a role; null when it is none.</summary>
    public static string[]? Of(string? role) => role switch
    {
        "system" or "developer" or "user" or "function" => s_plain,
        "assistant" => s_assistant,
        "tool" => s_tool,
        _ => null,
    };
}
