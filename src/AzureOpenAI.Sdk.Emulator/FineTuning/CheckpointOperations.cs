using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.FineTuning;

/// <summary>What can be done with a checkpoint: copied to another resource, and opened to other projects.</summary>
internal static class CheckpointOperations
{
    internal static Operation[] All { get; } =
    [
        new ResourceOperation(HttpMethods.Post, "fine_tuning/jobs/{id}/checkpoints/{id}/copy", CopyAsync),
        new ResourceOperation(HttpMethods.Get, "fine_tuning/jobs/{id}/checkpoints/{id}/copy", call => WriteCopiesAsync(call, Copies(call))),
        new ResourceOperation(HttpMethods.Post, "fine_tuning/checkpoints/{id}/permissions", CreatePermissionsAsync),
        new ResourceOperation(HttpMethods.Get, "fine_tuning/checkpoints/{id}/permissions", ListPermissionsAsync),
        new ResourceOperation(HttpMethods.Delete, "fine_tuning/checkpoints/{id}/permissions/{id}", DeletePermissionAsync),
    ];

    private static async Task CopyAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        var target = Fields.Text(body.Root, "destinationResourceId") ?? throw Fields.Missing("destinationResourceId");
        var region = Fields.Text(body.Root, "region") ?? throw Fields.Missing("region");
        var copies = Copies(call);
        copies["copiedAccountDetails"]!.AsArray().Add(new JsonObject { ["destinationResourceId"] = target, ["region"] = region, ["status"] = "Completed" });
        await WriteCopiesAsync(call, copies).ConfigureAwait(false);
    }

    private static JsonObject Copies(Call call)
    {
        var job = FineTuningOperations.Get(call);
        var name = call.Route.Ids[1];
        var checkpoint = job.Checkpoints().FirstOrDefault(one => one["id"]!.GetValue<string>() == name || one["fine_tuned_model_checkpoint"]!.GetValue<string>() == name)
            ?? throw Refusal.Request($"No such checkpoint: {name}", "fine_tuning_checkpoint_id", status: StatusCodes.Status404NotFound);
        lock (job.Copies)
        {
            if (!job.Copies.TryGetValue(name, out var copies))
            {
                copies = new JsonObject
                {
                    ["checkpointedModelName"] = checkpoint["fine_tuned_model_checkpoint"]!.DeepClone(),
                    ["fineTuningJobId"] = job.Id,
                    ["copiedAccountDetails"] = new JsonArray(),
                };
                job.Copies.Add(name, copies);
            }

            return copies;
        }
    }

    private static Task WriteCopiesAsync(Call call, JsonObject copies) => JsonReply.WriteAsync(call.Context, copies.DeepClone());

    private static async Task CreatePermissionsAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        var projects = Fields.Array(body.Root, "project_ids") ?? throw Fields.Missing("project_ids");
        var now = call.State.Clock.GetUtcNow().ToUnixTimeSeconds();
        JsonObject[] made =
        [
            .. projects.EnumerateArray().Select(project => new JsonObject
            {
                ["id"] = Ids.New("cp_", 24),
                ["created_at"] = now,
                ["object"] = "checkpoint.permission",
                ["project_id"] = Fields.TextOf(project, "project_ids"),
            }),
        ];
        lock (call.State.FineTuning.Permissions)
        {
            Permissions(call).AddRange(made);
        }

        await ListReply.WriteAsync(call, made, IdOf, one => one.DeepClone(), usual: 100).ConfigureAwait(false);
    }

    private static Task ListPermissionsAsync(Call call)
    {
        var project = call.Context.Request.Query["project_id"].ToString();
        JsonObject[] all;
        lock (call.State.FineTuning.Permissions)
        {
            all = [.. Permissions(call).Where(one => project.Length == 0 || one["project_id"]!.GetValue<string>() == project)];
        }

        return ListReply.WriteAsync(call, call.Context.Request.Query["order"] == "ascending" ? all : all.Reverse(), IdOf, one => one.DeepClone(), usual: 10);
    }

    private static Task DeletePermissionAsync(Call call)
    {
        var id = call.Route.Ids[1];
        lock (call.State.FineTuning.Permissions)
        {
            if (Permissions(call).RemoveAll(one => IdOf(one) == id) == 0)
                throw Refusal.Request($"No such permission: {id}", "permission_id", status: StatusCodes.Status404NotFound);
        }

        return JsonReply.WriteAsync(call.Context, new JsonObject { ["id"] = id, ["object"] = "checkpoint.permission", ["deleted"] = true });
    }

    private static List<JsonObject> Permissions(Call call)
    {
        var all = call.State.FineTuning.Permissions;
        if (!all.TryGetValue(call.Route.Id, out var permissions))
            all.Add(call.Route.Id, permissions = []);
        return permissions;
    }

    private static string IdOf(JsonObject one) => one["id"]!.GetValue<string>();
}
