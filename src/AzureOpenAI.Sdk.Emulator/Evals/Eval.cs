using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.Evals;

/// <summary>An evaluation: what replies are judged by.</summary>
internal sealed class Eval(string id, JsonObject request, DateTimeOffset created)
{
    internal string Id => id;

    internal JsonObject Request => request;

    internal DateTimeOffset CreatedAt { get; } = created;

    internal DateTimeOffset UpdatedAt { get; private set; } = created;

    /// <summary>Gets the runs, the oldest first. Lock it to use it.</summary>
    internal List<EvalRun> Runs { get; } = [];

    internal void Update(JsonNode? name, JsonNode? metadata, DateTimeOffset now)
    {
        request["name"] = name?.DeepClone() ?? request["name"]?.DeepClone();
        request["metadata"] = metadata?.DeepClone() ?? request["metadata"]?.DeepClone();
        UpdatedAt = now;
    }

    internal JsonObject Write()
    {
        var config = request["data_source_config"]!.DeepClone().AsObject();
        // The service answers with the schema of all that graders see.
        config["schema"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["item"] = config["item_schema"]?.DeepClone() ?? new JsonObject { ["type"] = "object" } },
            ["required"] = new JsonArray("item"),
        };
        config.Remove("item_schema");
        config.Remove("include_sample_schema");
        return new()
        {
            ["object"] = "eval",
            ["id"] = id,
            ["name"] = request["name"]?.DeepClone() ?? "",
            ["data_source_config"] = config,
            ["testing_criteria"] = request["testing_criteria"]!.DeepClone(),
            ["created_at"] = CreatedAt.ToUnixTimeSeconds(),
            ["metadata"] = request["metadata"]?.DeepClone() ?? new JsonObject(),
        };
    }
}
