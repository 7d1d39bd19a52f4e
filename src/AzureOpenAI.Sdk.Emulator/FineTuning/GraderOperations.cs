using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.FineTuning;

/// <summary>Graders: looked at, and tried. The emulator tries those that compare texts; the others need a model or a sandbox.</summary>
internal static class GraderOperations
{
    private static readonly string[] Types = ["string_check", "text_similarity", "python", "score_model", "multi", "label_model"];

    internal static Operation[] All { get; } =
    [
        new ResourceOperation(HttpMethods.Post, "fine_tuning/alpha/graders/validate", ValidateAsync),
        new ResourceOperation(HttpMethods.Post, "fine_tuning/alpha/graders/run", RunAsync),
    ];

    private static async Task ValidateAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        var grader = Grader(body.Root);
        await JsonReply.WriteAsync(call.Context, new JsonObject { ["grader"] = JsonNode.Parse(grader.GetRawText()) }).ConfigureAwait(false);
    }

    private static async Task RunAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        var grader = Grader(body.Root);
        var type = Fields.Text(grader, "type")!;
        if (type != "string_check")
            throw Refusal.Request($"The emulator runs graders of the type 'string_check' alone, not '{type}'.", "grader.type", "grader_not_supported");

        var sample = Fields.Text(body.Root, "model_sample") ?? throw Fields.Missing("model_sample");
        var item = Fields.Object(body.Root, "item");
        var reward = Matches(Fill(grader, "input", sample, item), Fill(grader, "reference", sample, item), Fields.Text(grader, "operation") ?? "eq") ? 1.0 : 0.0;
        await JsonReply.WriteAsync(call.Context, Answer(grader, type, reward)).ConfigureAwait(false);
    }

    private static JsonElement Grader(JsonElement root)
    {
        var grader = Fields.Object(root, "grader") ?? throw Fields.Missing("grader");
        var type = Fields.Text(grader, "type", "grader.type") ?? throw Fields.Missing("grader.type");
        return Types.Contains(type) ? grader : throw Fields.InvalidValue("grader.type", type, Types);
    }

    // Templates name the model's text and the members of the item: {{sample.output_text}}, {{item.answer}}.
    private static string Fill(JsonElement grader, string name, string sample, JsonElement? item)
    {
        var text = (Fields.Text(grader, name, $"grader.{name}") ?? throw Fields.Missing($"grader.{name}"))
            .Replace("{{sample.output_text}}", sample, StringComparison.Ordinal).Replace("{{ sample.output_text }}", sample, StringComparison.Ordinal);
        foreach (var member in item?.EnumerateObject() ?? default)
            text = text.Replace($"{{{{item.{member.Name}}}}}", member.Value.ToString(), StringComparison.Ordinal).Replace($"{{{{ item.{member.Name} }}}}", member.Value.ToString(), StringComparison.Ordinal);
        return text;
    }

    /// <summary>Compares two texts as a grader does.</summary>
    internal static bool Matches(string input, string reference, string operation) => operation switch
    {
        "eq" => input == reference,
        "ne" => input != reference,
        "like" => input.Contains(reference, StringComparison.Ordinal),
        "ilike" => input.Contains(reference, StringComparison.OrdinalIgnoreCase),
        _ => throw Fields.InvalidValue("grader.operation", operation, "eq", "ne", "like", "ilike"),
    };

    private static JsonObject Answer(JsonElement grader, string type, double reward)
    {
        string[] faults =
        [
            "formula_parse_error", "sample_parse_error", "truncated_observation_error", "unresponsive_reward_error", "invalid_variable_error", "other_error",
            "python_grader_server_error", "python_grader_runtime_error", "model_grader_server_error", "model_grader_refusal_error", "model_grader_parse_error",
        ];
        return new JsonObject
        {
            ["reward"] = reward,
            ["metadata"] = new JsonObject
            {
                ["name"] = Fields.Text(grader, "name"),
                ["type"] = type,
                ["errors"] = new JsonObject(faults.Select(fault => KeyValuePair.Create(fault, (JsonNode?)false))),
                ["execution_time"] = 0.0,
                ["scores"] = new JsonObject(),
                ["token_usage"] = null,
                ["sampled_model_name"] = null,
            },
            ["sub_rewards"] = new JsonObject(),
            ["model_grader_token_usage_per_model"] = new JsonObject(),
        };
    }
}
