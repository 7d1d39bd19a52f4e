using System.Globalization;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.ControlPlane;

/// <summary>Answers with one page of a list; the page names the address of the next.</summary>
internal static class ControlPlanePage
{
    private const int Size = 20;

    internal static Task WriteAsync(ControlPlaneCall call, IEnumerable<JsonObject> items)
    {
        var token = call.Context.Request.Query["$skipToken"].ToString();
        var skipped = 0;
        if (token.Length > 0 && !int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out skipped))
            throw ControlPlaneRefusal.Of(StatusCodes.Status400BadRequest, "InvalidSkipToken", "The skip token is none that this service gave.");

        var found = items.Skip(skipped).Take(Size + 1).ToList();
        var page = new JsonObject { ["value"] = new JsonArray([.. found.Take(Size)]) };
        if (found.Count > Size)
        {
            var query = string.Concat(call.Context.Request.Query.Where(part => part.Key is not ("$skipToken" or "api-version"))
                .Select(part => $"&{Uri.EscapeDataString(part.Key)}={Uri.EscapeDataString(part.Value.ToString())}"));
            page["nextLink"] = call.Link(call.Context.Request.Path.Value!, string.Create(CultureInfo.InvariantCulture, $"{query}&$skipToken={skipped + Size}"));
        }

        return JsonReply.WriteAsync(call.Context, page);
    }
}
