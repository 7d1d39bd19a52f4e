namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Who speaks in a message.</summary>
internal static class MessageRole
{
    public const string Assistant = "assistant";
    public const string Tool = "tool";
    public const string Function = "function";

    private static readonly string[] s_known = ["system", "developer", "user", Assistant, Tool, Function];

    public static bool IsSystem(string? role) => role is "system" or "developer";

    /// <summary>Names a message for a reader. A role that is not known could be anything, so it is not shown.</summary>
    public static string Label(int number, string? role)
        => s_known.Contains(role) ? $"message {number} ({role})" : $"message {number}";
}
