using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Differential.Tests.Wire;

/// <summary>Writes what matters of a request as one tree: method, path, query, kind of body, and the body as JSON or as the parts of a form.</summary>
internal static class RequestTree
{
    internal static JsonElement Of(RecordedRequest request)
    {
        string mediaType = request.ContentType?.Split(';')[0] ?? "";
        var query = HttpUtility.ParseQueryString(request.Uri.Query);
        return JsonSerializer.SerializeToElement(new JsonObject
        {
            ["method"] = request.Method,
            ["path"] = request.Uri.AbsolutePath,
            ["query"] = new JsonObject(query.AllKeys.Select(name => KeyValuePair.Create(name ?? "", (JsonNode?)query[name]))),
            ["type"] = mediaType,
            ["body"] = mediaType switch
            {
                _ when request.Content.IsEmpty => null,
                "multipart/form-data" => Parts(FormPart.ParseAll(request.Content.Span, request.ContentType)),
                _ => JsonNode.Parse(request.Content.Span),
            },
        });
    }

    /// <summary>The order of parts means nothing, but the order of those with the same name does.</summary>
    private static JsonObject Parts(IReadOnlyList<FormPart> parts)
        => new(parts.GroupBy(part => part.Name).Select(group => KeyValuePair.Create(group.Key, (JsonNode?)new JsonArray([.. group.Select(Part)]))));

    private static JsonObject Part(FormPart part) => new()
    {
        ["file"] = part.FileName,
        // A text is text/plain in UTF-8 unless it says otherwise: RFC 7578, section 4.4.
        ["type"] = part.FileName is null ? part.ContentType ?? "text/plain; charset=utf-8" : part.ContentType,
        ["content"] = part.Text,
    };
}
