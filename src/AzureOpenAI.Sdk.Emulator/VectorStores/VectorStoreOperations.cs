using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.VectorStores;

/// <summary>Vector stores: made, read, listed, changed, deleted.</summary>
internal static class VectorStoreOperations
{
    private const int MostFiles = 500;

    internal static Operation[] All { get; } =
    [
        new ResourceOperation(HttpMethods.Post, "vector_stores", CreateAsync),
        new ResourceOperation(HttpMethods.Get, "vector_stores", ListAsync),
        new ResourceOperation(HttpMethods.Get, "vector_stores/{id}", call => WriteAsync(call, call.State.VectorStores.Get(call.Route.Id))),
        new ResourceOperation(HttpMethods.Post, "vector_stores/{id}", UpdateAsync),
        new ResourceOperation(HttpMethods.Delete, "vector_stores/{id}", DeleteAsync),
    ];

    private static async Task CreateAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        body.CheckNames(["file_ids", "name", "description", "expires_after", "chunking_strategy", "metadata"]);
        var ids = Fields.Texts(body.Root, "file_ids");
        if (ids.Count > MostFiles)
            throw Fields.TooMany("file_ids", MostFiles, ids.Count);

        var store = new VectorStore(Ids.New("vs_", 24), call.State.VectorStores.Clock)
        {
            Name = Fields.Text(body.Root, "name"),
            Description = Fields.Text(body.Root, "description"),
            Days = Days(body.Root),
            Metadata = FileAttributes.Labels(body.Root) ?? [],
        };
        var chunking = Chunking.Read(body.Root);
        store.Add([.. ids.Select(id => VectorStoreFileOperations.Index(call, id, chunking, []))]);
        call.State.VectorStores.Add(store);
        await WriteAsync(call, store).ConfigureAwait(false);
    }

    private static Task ListAsync(Call call) => ListReply.WriteAsync(call, ListReply.Ordered(call, call.State.VectorStores.List()), store => store.Id, store => store.Write());

    private static async Task UpdateAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        body.CheckNames(["name", "expires_after", "metadata"]);
        var (name, days, labels) = (Fields.Text(body.Root, "name"), Days(body.Root), FileAttributes.Labels(body.Root));
        var store = call.State.VectorStores.Get(call.Route.Id).Used();
        store.Name = name ?? store.Name;
        store.Days = days ?? store.Days;
        store.Metadata = labels ?? store.Metadata;
        await WriteAsync(call, store).ConfigureAwait(false);
    }

    private static Task DeleteAsync(Call call)
    {
        var store = call.State.VectorStores.Get(call.Route.Id);
        call.State.VectorStores.Remove(store);
        return JsonReply.WriteAsync(call.Context, new JsonObject { ["id"] = store.Id, ["object"] = "vector_store.deleted", ["deleted"] = true });
    }

    /// <exception cref="Refusal">400: it is no number of days from 1 to 365.</exception>
    private static int? Days(JsonElement root)
    {
        if (Fields.Object(root, "expires_after") is not { } expiry)
            return null;
        if (Fields.Text(expiry, "anchor", "expires_after.anchor") is var anchor && anchor != "last_active_at")
            throw Fields.InvalidValue("expires_after.anchor", anchor ?? "", "last_active_at");
        return Fields.Integer(expiry, "days", 1, 365) ?? throw Fields.Missing("expires_after.days");
    }

    private static Task WriteAsync(Call call, VectorStore store) => JsonReply.WriteAsync(call.Context, store.Write());
}
