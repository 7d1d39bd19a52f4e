using System.Globalization;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Responses;

/// <summary>Reads, cancels and deletes what is kept.</summary>
internal static class StoredResponseOperations
{
    internal static IReadOnlyList<Operation> All { get; } =
    [
        new ResourceOperation(HttpMethods.Get, "responses/{id}", GetAsync),
        new ResourceOperation(HttpMethods.Delete, "responses/{id}", DeleteAsync),
        new ResourceOperation(HttpMethods.Post, "responses/{id}/cancel", CancelAsync),
        new ResourceOperation(HttpMethods.Get, "responses/{id}/input_items", ListInputAsync),
    ];

    /// <summary>Lists items: the newest first, unless the query says otherwise.</summary>
    internal static Task ListAsync(Call call, IEnumerable<JsonObject> items)
    {
        var order = call.Context.Request.Query["order"].ToString();
        var ordered = order == "asc" ? items : items.Reverse();
        return ListReply.WriteAsync(call, ordered, item => (string)item["id"]!, item => item.DeepClone());
    }

    private static Task GetAsync(Call call)
    {
        var response = call.State.Responses.Get(call.Route.Id);
        if (call.Context.Request.Query["stream"] != "true")
            return JsonReply.WriteAsync(call.Context, response.Write());

        var after = call.Context.Request.Query["starting_after"].ToString();
        var last = after.Length == 0 ? -1
            : long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw Refusal.Request($"Invalid 'starting_after': '{after}'. Expected the number of an event.", "starting_after", "invalid_value");
        return ResponseEvents.WriteAsync(response, new(call.Context), () => call.WaitAsync(1), last);
    }

    private static Task DeleteAsync(Call call)
    {
        call.State.Responses.Delete(call.Route.Id);
        return JsonReply.WriteAsync(call.Context, new JsonObject { ["id"] = call.Route.Id, ["object"] = "response", ["deleted"] = true });
    }

    private static Task CancelAsync(Call call)
    {
        var response = call.State.Responses.Get(call.Route.Id);
        response.Cancel();
        return JsonReply.WriteAsync(call.Context, response.Write());
    }

    private static Task ListInputAsync(Call call) => ListAsync(call, call.State.Responses.Get(call.Route.Id).Input.Items);
}
