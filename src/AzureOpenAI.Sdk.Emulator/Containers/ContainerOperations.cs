using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Files;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Containers;

/// <summary>Containers: made, read, listed, deleted. No code runs in them.</summary>
internal static class ContainerOperations
{
    private const int UsualMinutes = 20;

    internal static Operation[] All { get; } =
    [
        new ResourceOperation(HttpMethods.Post, "containers", CreateAsync),
        new ResourceOperation(HttpMethods.Get, "containers", ListAsync),
        new ResourceOperation(HttpMethods.Get, "containers/{id}", call => WriteAsync(call, call.State.Containers.Get(call.Route.Id))),
        new ResourceOperation(HttpMethods.Delete, "containers/{id}", DeleteAsync),
    ];

    /// <exception cref="Refusal">404: there is no such file.</exception>
    internal static StoredFile Find(Call call, string fileId)
        => call.State.Files.Find(fileId) ?? throw Refusal.Request($"File with id '{fileId}' not found.", "file_id", "not_found", StatusCodes.Status404NotFound);

    private static async Task CreateAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        body.CheckNames(["name", "file_ids", "expires_after", "skills", "memory_limit", "network_policy"]);
        StoredFile[] files = [.. Fields.Texts(body.Root, "file_ids").Select(id => Find(call, id))];
        CheckSkills(body.Root);
        var container = new Container(
            Ids.New("cntr_", 48), Fields.Text(body.Root, "name") ?? throw Fields.Missing("name"), Minutes(body.Root), call.State.Clock)
        {
            MemoryLimit = Fields.Choice(body.Root, "memory_limit", "1g", "4g", "16g", "64g") ?? "1g",
            NetworkPolicy = NetworkPolicy(body.Root),
        };
        foreach (var file in files)
            container.Add($"/mnt/data/{file.Filename}", file.Bytes);

        call.State.Containers.Add(container);
        await WriteAsync(call, container).ConfigureAwait(false);
    }

    private static Task ListAsync(Call call)
    {
        var name = call.Context.Request.Query["name"].ToString();
        var containers = ListReply.Ordered(call, call.State.Containers.List()).Where(container => name.Length == 0 || container.Name == name);
        return ListReply.WriteAsync(call, containers, container => container.Id, container => container.Write());
    }

    private static Task DeleteAsync(Call call)
    {
        var container = call.State.Containers.Get(call.Route.Id);
        call.State.Containers.Remove(container);
        return JsonReply.WriteAsync(call.Context, new JsonObject { ["id"] = container.Id, ["object"] = "container.deleted", ["deleted"] = true });
    }

    /// <exception cref="Refusal">400: it is no number of minutes.</exception>
    private static int Minutes(JsonElement root)
    {
        if (Fields.Object(root, "expires_after") is not { } expiry)
            return UsualMinutes;
        if (Fields.Text(expiry, "anchor", "expires_after.anchor") is var anchor && anchor != "last_active_at")
            throw Fields.InvalidValue("expires_after.anchor", anchor ?? "", "last_active_at");
        return Fields.Integer(expiry, "minutes", 1, int.MaxValue) ?? throw Fields.Missing("expires_after.minutes");
    }

    /// <summary>Reads what the container may reach. Secrets are taken and never told.</summary>
    private static JsonObject NetworkPolicy(JsonElement root)
    {
        if (Fields.Object(root, "network_policy") is not { } policy || Fields.Choice(policy, "type", "disabled", "allowlist") is not "allowlist")
            return new() { ["type"] = "disabled" };

        var domains = Fields.Texts(policy, "allowed_domains");
        return domains.Count > 0
            ? new() { ["type"] = "allowlist", ["allowed_domains"] = new JsonArray([.. domains.Select(domain => JsonValue.Create(domain))]) }
            : throw Fields.Missing("network_policy.allowed_domains");
    }

    private static void CheckSkills(JsonElement root)
    {
        var index = 0;
        foreach (var skill in Fields.Array(root, "skills")?.EnumerateArray() ?? default)
        {
            var type = Fields.Choice(skill, "type", "skill_reference", "inline") ?? throw Fields.Missing($"skills[{index}].type");
            var needed = type == "inline" ? "source" : "skill_id";
            if (Fields.Find(skill, needed) is null)
                throw Fields.Missing($"skills[{index}].{needed}");
            index++;
        }
    }

    private static Task WriteAsync(Call call, Container container) => JsonReply.WriteAsync(call.Context, container.Write());
}
