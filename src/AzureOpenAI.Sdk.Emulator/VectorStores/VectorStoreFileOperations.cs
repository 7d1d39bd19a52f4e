using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.VectorStores;

/// <summary>The files of a vector store: added, watched, listed, given attributes, read, taken out.</summary>
internal static class VectorStoreFileOperations
{
    private static readonly string[] Statuses = ["in_progress", "completed", "failed", "cancelled"];

    internal static Operation[] All { get; } =
    [
        new ResourceOperation(HttpMethods.Post, "vector_stores/{id}/files", AddAsync),
        new ResourceOperation(HttpMethods.Get, "vector_stores/{id}/files", call => ListAsync(call, Store(call).Files)),
        new ResourceOperation(HttpMethods.Get, "vector_stores/{id}/files/{id}", call => WriteAsync(call, Get(call))),
        new ResourceOperation(HttpMethods.Post, "vector_stores/{id}/files/{id}", UpdateAsync),
        new ResourceOperation(HttpMethods.Delete, "vector_stores/{id}/files/{id}", RemoveAsync),
        new ResourceOperation(HttpMethods.Get, "vector_stores/{id}/files/{id}/content", ReadAsync),
    ];

    /// <exception cref="Refusal">404: there is no such file.</exception>
    internal static IndexedFile Index(Call call, string fileId, Chunking chunking, JsonObject attributes)
    {
        var file = call.State.Files.Find(fileId) ?? throw VectorStoreTable.NotFound($"No file found with id '{fileId}'.");
        return new(file, chunking, attributes, call.State.VectorStores.NewJob());
    }

    /// <exception cref="Refusal">400: no such status.</exception>
    internal static Task ListAsync(Call call, IReadOnlyList<IndexedFile> files)
    {
        var status = call.Context.Request.Query["filter"].ToString();
        if (status.Length > 0 && !Statuses.Contains(status))
            throw Fields.InvalidValue("filter", status, Statuses);

        var wanted = ListReply.Ordered(call, files).Where(file => status.Length == 0 || file.Status == status);
        return ListReply.WriteAsync(call, wanted, file => file.Id, file => file.Write(call.Route.Id));
    }

    private static async Task AddAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        body.CheckNames(["file_id", "chunking_strategy", "attributes"]);
        var store = Store(call).Used();
        var file = Index(
            call, Fields.Text(body.Root, "file_id") ?? throw Fields.Missing("file_id"), Chunking.Read(body.Root), FileAttributes.Read(body.Root) ?? []);
        store.Add([file]);
        await WriteAsync(call, file).ConfigureAwait(false);
    }

    private static async Task UpdateAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        body.CheckNames(["attributes"]);
        if (!body.Root.TryGetProperty("attributes", out _))
            throw Fields.Missing("attributes");

        var attributes = FileAttributes.Read(body.Root) ?? [];
        var file = Get(call);
        file.Attributes = attributes;
        await WriteAsync(call, file).ConfigureAwait(false);
    }

    private static Task RemoveAsync(Call call)
    {
        var file = Get(call);
        Store(call).Remove(file);
        return JsonReply.WriteAsync(call.Context, new JsonObject { ["id"] = file.Id, ["object"] = "vector_store.file.deleted", ["deleted"] = true });
    }

    private static Task ReadAsync(Call call)
    {
        var file = Get(call);
        var text = file.Text ?? throw Refusal.Request($"The file '{file.Id}' can't be read: its status is '{file.Status}'.", "file_id", "file_not_ready");
        return JsonReply.WriteAsync(call.Context, new JsonObject
        {
            ["object"] = "vector_store.file_content.page",
            ["data"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }),
            ["has_more"] = false,
            ["next_page"] = null,
        });
    }

    private static VectorStore Store(Call call) => call.State.VectorStores.Get(call.Route.Id);

    private static IndexedFile Get(Call call) => Store(call).GetFile(call.Route.Ids[1]);

    private static Task WriteAsync(Call call, IndexedFile file) => JsonReply.WriteAsync(call.Context, file.Write(call.Route.Id));
}
