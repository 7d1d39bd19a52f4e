using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;
using AzureOpenAI.Sdk.Estimation.Requests;

namespace AzureOpenAI.Sdk.Estimation.FineTuning.Examples;

/// <summary>Tells by an example what a file is for.</summary>
internal static class FormatDetector
{
    private static readonly string[] s_chatMembers = ["messages", "tools", "functions", "parallel_tool_calls"];

    /// <param name="example">The example.</param>
    /// <param name="reasons">Whether the model reasons: such models learn by reinforcement alone.</param>
    /// <returns>The format; null when the example has no member by which to tell.</returns>
    public static TrainingFileFormat? Find(JsonElement example, bool reasons)
        => Has(example, "preferred_output") || Has(example, "non_preferred_output") ? TrainingFileFormat.Preference
            : Has(example, "messages") ? (EndsWithReply(example) || !(reasons || HasOwnMembers(example)) ? TrainingFileFormat.Chat : TrainingFileFormat.Reinforcement)
            : Has(example, "prompt") || Has(example, "completion") ? TrainingFileFormat.Completion
            : null;

    private static bool Has(JsonElement example, string name) => example.TryGetProperty(name, out _);

    private static bool EndsWithReply(JsonElement example) => example.Items("messages").LastOrDefault() is { ValueKind: JsonValueKind.Object } last && last.Text("role") == MessageRole.Assistant;

    private static bool HasOwnMembers(JsonElement example) => example.EnumerateObject().Any(static member => !s_chatMembers.Contains(member.Name));
}
