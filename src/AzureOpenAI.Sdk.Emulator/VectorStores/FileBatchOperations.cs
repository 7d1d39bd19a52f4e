using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.VectorStores;

/// <summary>Many files at once: added, watched, given up, listed.</summary>
internal static class FileBatchOperations
{
    private const int MostFiles = 2_000;

    internal static Operation[] All { get; } =
    [
        new ResourceOperation(HttpMethods.Post, "vector_stores/{id}/file_batches", AddAsync),
        new ResourceOperation(HttpMethods.Get, "vector_stores/{id}/file_batches/{id}", call => WriteAsync(call, Get(call))),
        new ResourceOperation(HttpMethods.Post, "vector_stores/{id}/file_batches/{id}/cancel", CancelAsync),
        new ResourceOperation(HttpMethods.Get, "vector_stores/{id}/file_batches/{id}/files", call => VectorStoreFileOperations.ListAsync(call, Get(call).Files)),
    ];

    private static async Task AddAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        body.CheckNames(["file_ids", "files", "chunking_strategy", "attributes"]);
        var store = call.State.VectorStores.Get(call.Route.Id).Used();
        IndexedFile[] files = [.. Read(call, body.Root)];
        var batch = new FileBatch(Ids.New("vsfb_", 32), call.State.VectorStores.NewJob(), files);
        store.Add(files, batch);
        await WriteAsync(call, batch).ConfigureAwait(false);
    }

    /// <exception cref="Refusal">400 or 404: none, both or too many are named, or one that is not there.</exception>
    private static IEnumerable<IndexedFile> Read(Call call, JsonElement root)
    {
        var ids = Fields.Texts(root, "file_ids");
        JsonElement[] files = [.. Fields.Array(root, "files")?.EnumerateArray() ?? default];
        if (ids.Count > 0 == files.Length > 0)
            throw Refusal.Request("Provide exactly one of 'file_ids' or 'files'.", ids.Count > 0 ? "files" : "file_ids", "invalid_value");
        if (Math.Max(ids.Count, files.Length) is var count && count > MostFiles)
            throw Fields.TooMany(ids.Count > 0 ? "file_ids" : "files", MostFiles, count);

        var chunking = Chunking.Read(root);
        var attributes = FileAttributes.Read(root) ?? [];
        return ids.Select(id => VectorStoreFileOperations.Index(call, id, chunking, attributes.DeepClone().AsObject()))
            .Concat(files.Select((file, index) => VectorStoreFileOperations.Index(
                call, Fields.Text(file, "file_id") ?? throw Fields.Missing($"files[{index}].file_id"), Chunking.Read(file), FileAttributes.Read(file) ?? [])));
    }

    private static Task CancelAsync(Call call)
    {
        var batch = Get(call);
        if (batch.Status != "in_progress")
            throw Refusal.Request($"Cannot cancel a file batch with status '{batch.Status}'.", "batch_id", "invalid_state");

        batch.Cancel();
        return WriteAsync(call, batch);
    }

    private static FileBatch Get(Call call) => call.State.VectorStores.Get(call.Route.Id).GetBatch(call.Route.Ids[1]);

    private static Task WriteAsync(Call call, FileBatch batch) => JsonReply.WriteAsync(call.Context, batch.Write(call.Route.Id));
}
