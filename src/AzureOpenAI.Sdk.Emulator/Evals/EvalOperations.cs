using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Evals.Grading;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Evals;

/// <summary>Evaluations: kept, read, changed, deleted.</summary>
internal static class EvalOperations
{
    private static readonly string[] Sources = ["custom", "logs", "stored_completions"];

    internal static Operation[] All { get; } =
    [
        new ResourceOperation(HttpMethods.Post, "evals", CreateAsync),
        new ResourceOperation(HttpMethods.Get, "evals", ListAsync),
        new ResourceOperation(HttpMethods.Get, "evals/{id}", call => JsonReply.WriteAsync(call.Context, call.State.Evals.Get(call.Route.Id).Write())),
        new ResourceOperation(HttpMethods.Post, "evals/{id}", UpdateAsync),
        new ResourceOperation(HttpMethods.Delete, "evals/{id}", DeleteAsync),
    ];

    /// <summary>Orders a list of the oldest first as the query asks.</summary>
    /// <exception cref="Refusal">400: no such order.</exception>
    internal static IEnumerable<T> Ordered<T>(Call call, List<T> oldestFirst) => call.Context.Request.Query["order"].ToString() switch
    {
        "" or "asc" => oldestFirst,
        "desc" => Enumerable.Reverse(oldestFirst),
        var order => throw Fields.InvalidValue("order", order, "asc", "desc"),
    };

    private static async Task CreateAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        // Azure's document asks for a status code in the request. It makes no sense, and is taken all the same.
        body.CheckNames(["name", "metadata", "data_source_config", "testing_criteria", "statusCode"]);
        var config = Fields.Object(body.Root, "data_source_config") ?? throw Fields.Missing("data_source_config");
        var type = Fields.Text(config, "type", "data_source_config.type") ?? throw Fields.Missing("data_source_config.type");
        if (!Sources.Contains(type))
            throw Fields.InvalidValue("data_source_config.type", type, Sources);
        if (type == "custom" && Fields.Object(config, "item_schema", "data_source_config.item_schema") is null)
            throw Fields.Missing("data_source_config.item_schema");

        CheckGraders(body.Root);
        var eval = call.State.Evals.Add(JsonNode.Parse(body.Bytes.Span)!.AsObject());
        await JsonReply.WriteAsync(call.Context, eval.Write(), StatusCodes.Status201Created).ConfigureAwait(false);
    }

    private static void CheckGraders(JsonElement root)
    {
        var graders = Fields.Array(root, "testing_criteria") ?? throw Fields.Missing("testing_criteria");
        if (graders.GetArrayLength() == 0)
            throw Refusal.Request("Invalid 'testing_criteria': empty array. Expected an array with minimum length 1, but got an empty array instead.", "testing_criteria", "empty_array");

        var index = 0;
        foreach (var grader in graders.EnumerateArray())
            RowGrader.Check(grader, $"testing_criteria[{index++}]");
    }

    private static Task ListAsync(Call call)
    {
        var evals = call.State.Evals.List();
        var by = call.Context.Request.Query["order_by"].ToString();
        if (by is not ("" or "created_at" or "updated_at"))
            throw Fields.InvalidValue("order_by", by, "created_at", "updated_at");
        if (by == "updated_at")
            evals = [.. evals.OrderBy(eval => eval.UpdatedAt)];
        return ListReply.WriteAsync(call, Ordered(call, evals), eval => eval.Id, eval => eval.Write());
    }

    private static async Task UpdateAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        body.CheckNames(["name", "metadata"]);
        Fields.Text(body.Root, "name");
        Fields.Object(body.Root, "metadata");
        var eval = call.State.Evals.Get(call.Route.Id);
        var request = JsonNode.Parse(body.Bytes.Span)!.AsObject();
        eval.Update(request["name"], request["metadata"], call.State.Clock.GetUtcNow());
        await JsonReply.WriteAsync(call.Context, eval.Write()).ConfigureAwait(false);
    }

    private static Task DeleteAsync(Call call)
    {
        var eval = call.State.Evals.Get(call.Route.Id);
        call.State.Evals.Remove(eval);
        return JsonReply.WriteAsync(call.Context, new JsonObject { ["object"] = "eval.deleted", ["deleted"] = true, ["eval_id"] = eval.Id });
    }
}
