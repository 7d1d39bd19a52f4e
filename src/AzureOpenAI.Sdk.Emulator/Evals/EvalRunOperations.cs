using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Evals.Grading;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Evals;

/// <summary>Runs of evaluations: started, watched, cancelled, deleted; and their rows.</summary>
internal static class EvalRunOperations
{
    private static readonly string[] Types = ["jsonl", "completions", "responses"];

    internal static Operation[] All { get; } =
    [
        new ResourceOperation(HttpMethods.Post, "evals/{id}/runs", CreateAsync),
        new ResourceOperation(HttpMethods.Get, "evals/{id}/runs", ListAsync),
        new ResourceOperation(HttpMethods.Get, "evals/{id}/runs/{id}", call => WriteAsync(call, Get(call))),
        new ResourceOperation(HttpMethods.Post, "evals/{id}/runs/{id}", CancelAsync),
        new ResourceOperation(HttpMethods.Delete, "evals/{id}/runs/{id}", DeleteAsync),
        new ResourceOperation(HttpMethods.Get, "evals/{id}/runs/{id}/output_items", ListItemsAsync),
        new ResourceOperation(HttpMethods.Get, "evals/{id}/runs/{id}/output_items/{id}", GetItemAsync),
    ];

    private static async Task CreateAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        body.CheckNames(["name", "metadata", "data_source"]);
        var eval = call.State.Evals.Get(call.Route.Id);
        using var criteria = JsonDocument.Parse(eval.Request["testing_criteria"]!.ToJsonString());
        RowGrader[] graders = [.. criteria.RootElement.EnumerateArray().Select((grader, index) => RowGrader.Read(grader, $"testing_criteria[{index}]"))];
        var (rows, fault) = Rows(call, body.Root);
        var run = call.State.Evals.AddRun(eval, JsonNode.Parse(body.Bytes.Span)!.AsObject(), [.. rows.Select((row, index) => EvalItemResult.Of(row, index, graders))], fault);
        await JsonReply.WriteAsync(call.Context, run.Write(), StatusCodes.Status201Created).ConfigureAwait(false);
    }

    private static (List<EvalRow> Rows, string? Fault) Rows(Call call, JsonElement root)
    {
        var data = Fields.Object(root, "data_source") ?? throw Fields.Missing("data_source");
        var type = Fields.Text(data, "type", "data_source.type") ?? throw Fields.Missing("data_source.type");
        if (!Types.Contains(type))
            throw Fields.InvalidValue("data_source.type", type, Types);
        if (type != "jsonl")
            throw Refusal.Request($"The emulator judges rows that have the replies already ('jsonl'): '{type}' would ask a model.", "data_source.type", "data_source_not_supported");

        var source = Fields.Object(data, "source", "data_source.source") ?? throw Fields.Missing("data_source.source");
        var kind = Fields.Text(source, "type", "data_source.source.type") ?? throw Fields.Missing("data_source.source.type");
        return kind switch
        {
            "file_content" => (EvalRow.ReadContent(Fields.Array(source, "content", "data_source.source.content") ?? throw Fields.Missing("data_source.source.content")), null),
            "file_id" => EvalRow.ReadFile(File(call, Fields.Text(source, "id", "data_source.source.id") ?? throw Fields.Missing("data_source.source.id"))),
            _ => throw Fields.InvalidValue("data_source.source.type", kind, "file_content", "file_id"),
        };
    }

    private static ReadOnlyMemory<byte> File(Call call, string id)
    {
        var file = call.State.Files.Find(id) ?? throw Refusal.Request($"Invalid file_id: {id}", "data_source.source.id", "invalid_file_id");
        return file.Purpose == "evals"
            ? file.Bytes
            : throw Refusal.Request($"The file '{id}' has the purpose '{file.Purpose}'; 'evals' was expected.", "data_source.source.id", "invalid_file_purpose");
    }

    private static Task ListAsync(Call call)
    {
        var runs = EvalStore.ListRuns(call.State.Evals.Get(call.Route.Id));
        var status = call.Context.Request.Query["status"].ToString();
        return ListReply.WriteAsync(call, EvalOperations.Ordered(call, runs).Where(run => status.Length == 0 || run.Status == status), run => run.Id, run => run.Write());
    }

    private static Task CancelAsync(Call call)
    {
        var run = Get(call);
        if (run.HasEnded)
            throw Refusal.Request($"Cannot cancel a run with status '{run.Status}'.", "run_id", "run_already_completed");

        run.Clock.Stop();
        return WriteAsync(call, run);
    }

    private static Task DeleteAsync(Call call)
    {
        var run = Get(call);
        lock (run.Eval.Runs)
        {
            run.Eval.Runs.Remove(run);
        }

        // The documents do not agree on the name of the id: Azure's first, then OpenAI's.
        return JsonReply.WriteAsync(call.Context, new JsonObject { ["object"] = "eval_run.deleted", ["deleted"] = true, ["eval_run_id"] = run.Id, ["run_id"] = run.Id });
    }

    private static Task ListItemsAsync(Call call)
    {
        var run = Get(call);
        var status = call.Context.Request.Query["status"].ToString();
        if (status is not ("" or "pass" or "fail"))
            throw Fields.InvalidValue("status", status, "fail", "pass");
        var items = EvalOperations.Ordered(call, [.. run.Items]).Where(item => status.Length == 0 || item.Passed == (status == "pass"));
        return ListReply.WriteAsync(call, items, item => item.Id, item => item.Write(run));
    }

    private static Task GetItemAsync(Call call)
    {
        var run = Get(call);
        var id = call.Route.Ids[2];
        var item = run.Items.FirstOrDefault(item => item.Id == id) ?? throw EvalStore.NotFound("Output item", id, "output_item_id");
        return JsonReply.WriteAsync(call.Context, item.Write(run));
    }

    private static EvalRun Get(Call call)
    {
        var id = call.Route.Ids[1];
        return EvalStore.ListRuns(call.State.Evals.Get(call.Route.Id)).Find(run => run.Id == id) ?? throw EvalStore.NotFound("Run", id, "run_id");
    }

    private static Task WriteAsync(Call call, EvalRun run) => JsonReply.WriteAsync(call.Context, run.Write());
}
