using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>Answers with one page of a list, as <c>after</c> and <c>limit</c> ask.</summary>
internal static class ListReply
{
    internal static Task WriteAsync<T>(Call call, IEnumerable<T> items, Func<T, string> idOf, Func<T, JsonNode> write, int usual = 20, int most = 100)
    {
        var limit = Limit(call.Context.Request.Query["limit"].ToString(), usual, most);
        var after = call.Context.Request.Query["after"].ToString();
        var rest = items;
        if (after.Length > 0)
        {
            var all = items.ToList();
            var index = all.FindIndex(item => idOf(item) == after);
            rest = index >= 0 ? all.Skip(index + 1) : throw Refusal.Request($"No such object: {after}", "after", status: StatusCodes.Status404NotFound);
        }

        var found = rest.Take(limit + 1).ToList();
        var page = found.Take(limit).ToList();
        return JsonReply.WriteAsync(call.Context, new JsonObject
        {
            ["object"] = "list",
            ["data"] = new JsonArray([.. page.Select(write)]),
            ["first_id"] = page.Count > 0 ? idOf(page[0]) : null,
            ["last_id"] = page.Count > 0 ? idOf(page[^1]) : null,
            ["has_more"] = found.Count > limit,
        });
    }

    /// <summary>Orders a list of the oldest first as the query asks; the newest first unless it does.</summary>
    /// <exception cref="Refusal">400: no such order.</exception>
    internal static IEnumerable<T> Ordered<T>(Call call, IReadOnlyList<T> oldestFirst) => call.Context.Request.Query["order"].ToString() switch
    {
        "asc" => oldestFirst,
        "" or "desc" => oldestFirst.Reverse(),
        var order => throw Fields.InvalidValue("order", order, "asc", "desc"),
    };

    private static int Limit(string text, int usual, int most)
        => text.Length == 0 ? usual
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1 && limit <= most ? limit
            : throw Refusal.Request($"Invalid 'limit': '{text}'. Expected an integer from 1 to {most}.", "limit", "invalid_value");
}
