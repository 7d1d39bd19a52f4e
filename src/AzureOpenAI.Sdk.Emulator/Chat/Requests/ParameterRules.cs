using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Chat.Requests;

/// <summary>Which parameters exist, in which bounds, and which of them exclude each other or a kind of model.</summary>
internal static class ParameterRules
{
    private static readonly HashSet<string> Known =
    [
        "messages", "model", "temperature", "top_p", "n", "stream", "stream_options", "stop", "max_tokens", "max_completion_tokens",
        "presence_penalty", "frequency_penalty", "logit_bias", "logprobs", "top_logprobs", "user", "seed", "response_format", "tools",
        "tool_choice", "parallel_tool_calls", "functions", "function_call", "reasoning_effort", "verbosity", "prediction", "modalities",
        "audio", "store", "metadata", "service_tier", "prompt_cache_key", "prompt_cache_retention", "prompt_cache_options",
        "safety_identifier", "user_security_context", "web_search_options", "data_sources", "moderation",
    ];

    private static readonly string[] NotForReasoning = ["top_p", "presence_penalty", "frequency_penalty", "logprobs", "top_logprobs", "logit_bias", "stop"];

    internal static void Check(JsonElement root, ServedModel model)
    {
        Fields.CheckNames(root, Known);
        Fields.Number(root, "temperature", 0, 2);
        Fields.Number(root, "top_p", 0, 1);
        Fields.Number(root, "presence_penalty", -2, 2);
        Fields.Number(root, "frequency_penalty", -2, 2);
        Fields.Text(root, "user");
        Fields.Object(root, "logit_bias");
        Fields.Object(root, "metadata");
        Fields.Flag(root, "store");
        Fields.WholeNumber(root, "seed");
        CheckTokenLimits(root, model);
        CheckLogProbs(root);
        RefuseWhatIsNotEmulated(root);
        if (model.IsReasoning)
            CheckReasoning(root);
        else if (Fields.Find(root, "reasoning_effort") is not null)
            throw Refusal.Request("Unrecognized request argument supplied: reasoning_effort");
    }

    private static void CheckTokenLimits(JsonElement root, ServedModel model)
    {
        var older = Fields.Integer(root, "max_tokens", 1, int.MaxValue);
        var newer = Fields.Integer(root, "max_completion_tokens", 1, int.MaxValue);
        if (older is not null && model.IsReasoning)
            throw Unsupported("max_tokens", " Use 'max_completion_tokens' instead.");
        if (older is not null && newer is not null)
        {
            throw Refusal.Request(
                "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.", "max_tokens", "invalid_parameter_combination");
        }

        var name = newer is null ? "max_tokens" : "max_completion_tokens";
        if ((newer ?? older) is { } limit && limit > model.MaxOutputTokens)
        {
            throw Refusal.Request(
                $"{name} is too large: {limit}. This model supports at most {model.MaxOutputTokens} completion tokens, whereas you provided {limit}.", name, "invalid_value");
        }
    }

    private static void CheckLogProbs(JsonElement root)
    {
        if (Fields.Integer(root, "top_logprobs", 0, 20) is not null && Fields.Flag(root, "logprobs") is not true)
            throw Refusal.Request("The 'top_logprobs' parameter is only allowed when 'logprobs' is enabled.", "top_logprobs");
    }

    private static void RefuseWhatIsNotEmulated(JsonElement root)
    {
        if (Fields.Array(root, "modalities") is { } modalities && modalities.EnumerateArray().Any(one => one.ValueKind != JsonValueKind.String || one.GetString() != "text"))
            throw NotEmulated("modalities", "speaks no audio; leave 'modalities' out or ask for ['text']");
        if (Fields.Find(root, "audio") is not null)
            throw NotEmulated("audio", "speaks no audio");
        if (Fields.Find(root, "data_sources") is not null)
            throw NotEmulated("data_sources", "has no data sources; put the documents into the messages");
        if (Fields.Find(root, "web_search_options") is not null)
            throw NotEmulated("web_search_options", "does not search the web");
    }

    private static void CheckReasoning(JsonElement root)
    {
        foreach (var name in NotForReasoning)
        {
            if (Fields.Find(root, name) is not null)
                throw Unsupported(name);
        }

        if (Fields.Number(root, "temperature", 0, 2) is { } temperature and not 1)
        {
            throw Refusal.Request(
                FormattableString.Invariant($"Unsupported value: 'temperature' does not support {temperature} with this model. Only the default (1) value is supported."),
                "temperature",
                "unsupported_value");
        }

        if (Fields.Text(root, "reasoning_effort") is { } effort && effort is not ("none" or "minimal" or "low" or "medium" or "high" or "xhigh"))
            throw Fields.InvalidValue("reasoning_effort", effort, "none", "minimal", "low", "medium", "high", "xhigh");
    }

    private static Refusal Unsupported(string name, string remedy = "") => Refusal.Request(
        $"Unsupported parameter: '{name}' is not supported with this model.{remedy}", name, "unsupported_parameter");

    private static Refusal NotEmulated(string name, string why)
        => Refusal.Request($"Unsupported parameter: '{name}' needs the real service; the emulator {why}.", name, "unsupported_parameter");
}
