using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.VectorStores.Search;

/// <summary>Searches a vector store: the pieces that are nearest to the words, of the files that pass the filter.</summary>
internal static class VectorStoreSearchOperation
{
    private const int UsualResults = 10;
    private const int MostResults = 50;

    internal static Operation[] All { get; } = [new ResourceOperation(HttpMethods.Post, "vector_stores/{id}/search", SearchAsync)];

    private static async Task SearchAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        body.CheckNames(["query", "rewrite_query", "max_num_results", "filters", "ranking_options"]);
        var queries = Queries(body.Root);
        Fields.Flag(body.Root, "rewrite_query");
        var most = Fields.Integer(body.Root, "max_num_results", 1, MostResults) ?? UsualResults;
        var filter = Fields.Object(body.Root, "filters");
        if (filter is { } one)
            AttributeFilter.Check(one);

        var threshold = Threshold(body.Root);
        var store = call.State.VectorStores.Get(call.Route.Id).Used();
        List<(IndexedFile File, Chunk Chunk, double Score)> found =
        [
            .. Find(store.Files.Where(file => filter is not { } wanted || AttributeFilter.Passes(wanted, file.Attributes)), queries)
                .Where(match => match.Score >= threshold).OrderByDescending(match => match.Score).Take(most + 1),
        ];
        await JsonReply.WriteAsync(call.Context, new JsonObject
        {
            ["object"] = "vector_store.search_results.page",
            ["search_query"] = new JsonArray([.. queries.Select(query => JsonValue.Create(query))]),
            ["data"] = new JsonArray([.. found.Take(most).Select(match => Write(match.File, match.Chunk, match.Score))]),
            ["has_more"] = found.Count > most,
            ["next_page"] = null,
        }).ConfigureAwait(false);
    }

    private static List<string> Queries(JsonElement root)
    {
        var queries = Fields.Texts(root, "query");
        if (queries.Count == 0)
            throw Fields.Missing("query");
        foreach (var query in queries)
            Fields.CheckLength("query", query, 1, int.MaxValue);
        return queries;
    }

    private static double Threshold(JsonElement root)
    {
        if (Fields.Object(root, "ranking_options") is not { } ranking)
            return 0;

        Fields.CheckNames(ranking, ["ranker", "score_threshold"]);
        Fields.Choice(ranking, "ranker", "none", "auto", "default-2024-11-15");
        return Fields.Number(ranking, "score_threshold", 0, 1) ?? 0;
    }

    private static IEnumerable<(IndexedFile File, Chunk Chunk, double Score)> Find(IEnumerable<IndexedFile> files, List<string> queries)
    {
        float[][] vectors = [.. queries.Select(Chunk.Embed)];
        return files.SelectMany(file => file.Chunks.Select(chunk => (file, chunk, vectors.Max(chunk.Score))));
    }

    private static JsonObject Write(IndexedFile file, Chunk chunk, double score) => new()
    {
        ["file_id"] = file.Id,
        ["filename"] = file.Filename,
        ["score"] = score,
        ["attributes"] = file.Attributes.DeepClone(),
        ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = chunk.Text }),
    };
}
