using System.Security.Cryptography;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Containers;

/// <summary>The files of a container: given, read, listed, downloaded, deleted.</summary>
internal static class ContainerFileOperations
{
    private const int PathMark = 16;

    internal static Operation[] All { get; } =
    [
        new ResourceOperation(HttpMethods.Post, "containers/{id}/files", AddAsync),
        new ResourceOperation(HttpMethods.Get, "containers/{id}/files", ListAsync),
        new ResourceOperation(HttpMethods.Get, "containers/{id}/files/{id}", call => WriteAsync(call, Get(call))),
        new ResourceOperation(HttpMethods.Delete, "containers/{id}/files/{id}", DeleteAsync),
        new ResourceOperation(HttpMethods.Get, "containers/{id}/files/{id}/content", DownloadAsync),
    ];

    private static async Task AddAsync(Call call)
    {
        using var body = call.Context.Request.HasJsonContentType()
            ? await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false)
            : await FormBody.ReadAsync(call.Context, call.State.MaxRequestBytes, []).ConfigureAwait(false);
        body.CheckNames(["file", "file_id"]);
        var (sent, id) = (body.File("file"), Fields.Text(body.Root, "file_id"));
        if (sent is null == id is null)
            throw Refusal.Request("Provide exactly one of 'file' or 'file_id'.", "file", "invalid_value");

        var container = Container(call);
        await WriteAsync(call, sent is null ? Copy(call, container, id!) : container.Add(PathOf(sent.FileName, sent.Bytes.Span), sent.Bytes)).ConfigureAwait(false);
    }

    private static ContainerFile Copy(Call call, Container container, string id)
    {
        var file = ContainerOperations.Find(call, id);
        return container.Add($"/mnt/data/{file.Filename}", file.Bytes);
    }

    // The service puts a mark before the name, as recorded traffic shows.
    private static string PathOf(string fileName, ReadOnlySpan<byte> bytes)
        => $"/mnt/data/{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, PathMark))}-{Path.GetFileName(fileName)}";

    private static Task ListAsync(Call call)
        => ListReply.WriteAsync(call, ListReply.Ordered(call, Container(call).Files), file => file.Id, file => file.Write(call.Route.Id));

    private static Task DeleteAsync(Call call)
    {
        var file = Get(call);
        Container(call).Remove(file);
        return JsonReply.WriteAsync(call.Context, new JsonObject { ["id"] = file.Id, ["object"] = "container.file.deleted", ["deleted"] = true });
    }

    private static async Task DownloadAsync(Call call)
    {
        var file = Get(call);
        call.Context.Response.ContentType = "application/octet-stream";
        call.Context.Response.ContentLength = file.Bytes.Length;
        await call.Context.Response.Body.WriteAsync(file.Bytes, call.Aborted).ConfigureAwait(false);
    }

    private static Container Container(Call call) => call.State.Containers.Get(call.Route.Id).Used();

    private static ContainerFile Get(Call call) => Container(call).GetFile(call.Route.Ids[1]);

    private static Task WriteAsync(Call call, ContainerFile file) => JsonReply.WriteAsync(call.Context, file.Write(call.Route.Id));
}
