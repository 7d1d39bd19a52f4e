using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Chat.Stored;

/// <summary>Answers that are kept: listed, read, labelled, deleted.</summary>
internal static class StoredChatOperations
{
    private const string One = "chat/completions/{id}";

    internal static Operation[] All { get; } =
    [
        Of(HttpMethods.Get, "chat/completions", ListAsync),
        Of(HttpMethods.Get, One, call => JsonReply.WriteAsync(call.Context, call.State.StoredChats.Get(call.Route.Id).Answer)),
        Of(HttpMethods.Post, One, UpdateAsync),
        Of(HttpMethods.Delete, One, DeleteAsync),
        Of(HttpMethods.Get, One + "/messages", ListMessagesAsync),
    ];

    private static ResourceOperation Of(string method, string template, Func<Call, Task> handle) => new(method, template, handle, isOfV1Alone: true);

    private static Task ListAsync(Call call)
    {
        var query = call.Context.Request.Query;
        var labels = query.Where(part => part.Key.StartsWith("metadata[", StringComparison.Ordinal) && part.Key.EndsWith(']')).ToDictionary(part => part.Key["metadata[".Length..^1], part => part.Value.ToString());
        var model = query["model"].ToString();
        var found = call.State.StoredChats.List()
            .Where(answer => model.Length == 0 || string.Equals(answer["model"]!.GetValue<string>(), model, StringComparison.OrdinalIgnoreCase))
            .Where(answer => labels.All(label => answer["metadata"]![label.Key]?.GetValue<string>() == label.Value))
            .ToList();
        return WriteAsync(call, found);
    }

    private static Task ListMessagesAsync(Call call)
        => WriteAsync(call, [.. call.State.StoredChats.Get(call.Route.Id).Messages.Select(message => message!.DeepClone().AsObject())]);

    private static Task WriteAsync(Call call, List<JsonObject> oldestFirst)
    {
        var items = call.Context.Request.Query["order"].ToString() switch
        {
            "" or "asc" => oldestFirst,
            "desc" => Enumerable.Reverse(oldestFirst),
            var order => throw Fields.InvalidValue("order", order, "asc", "desc"),
        };
        return ListReply.WriteAsync(call, items, item => item["id"]!.GetValue<string>(), item => item);
    }

    private static async Task UpdateAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        body.CheckNames(["metadata"]);
        var metadata = Fields.Object(body.Root, "metadata") ?? throw Fields.Missing("metadata");
        call.State.StoredChats.SetMetadata(call.Route.Id, JsonNode.Parse(metadata.GetRawText())!);
        await JsonReply.WriteAsync(call.Context, call.State.StoredChats.Get(call.Route.Id).Answer).ConfigureAwait(false);
    }

    private static Task DeleteAsync(Call call)
    {
        call.State.StoredChats.Remove(call.Route.Id);
        return JsonReply.WriteAsync(call.Context, new JsonObject { ["object"] = "chat.completion.deleted", ["id"] = call.Route.Id, ["deleted"] = true });
    }
}
