using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Responses;

/// <summary>Which parameters exist, in which bounds, and which need the real service.</summary>
internal static class ResponseRules
{
    private static readonly HashSet<string> Known =
    [
        "input", "instructions", "model", "previous_response_id", "conversation", "max_output_tokens", "max_tool_calls", "tools", "tool_choice",
        "parallel_tool_calls", "text", "reasoning", "temperature", "top_p", "top_logprobs", "include", "store", "background", "truncation",
        "context_management", "prompt", "metadata", "user", "safety_identifier", "prompt_cache_key", "prompt_cache_retention",
        "prompt_cache_options", "service_tier", "moderation", "stream", "stream_options",
    ];

    internal static void Check(JsonElement root)
    {
        Fields.CheckNames(root, Known);
        Fields.Number(root, "temperature", 0, 2);
        Fields.Number(root, "top_p", 0, 1);
        Fields.Integer(root, "max_output_tokens", 16, int.MaxValue);
        Fields.Integer(root, "top_logprobs", 0, 20);
        Fields.Object(root, "metadata");
        if (Fields.Text(root, "previous_response_id") is not null && Fields.Find(root, "conversation") is not null)
        {
            throw Refusal.Request(
                "Mutually exclusive parameters. Ensure you are only providing one of: 'previous_response_id' or 'conversation'.", "previous_response_id", "mutually_exclusive_parameters");
        }

        if (Fields.Flag(root, "background") is true && Fields.Flag(root, "store") is false)
            throw Refusal.Request("background mode requires 'store' to be true.", "background", "invalid_value");
        if (Fields.Find(root, "prompt") is not null)
            throw Refusal.Request("Unsupported parameter: 'prompt' needs the real service; the emulator keeps no prompts.", "prompt", "unsupported_parameter");
    }
}
