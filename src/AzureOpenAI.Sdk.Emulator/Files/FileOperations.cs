using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Files;

/// <summary>Files: sent, fetched, listed, read, deleted.</summary>
internal static class FileOperations
{
    private static readonly HashSet<string> Literals = ["expires_after[seconds]"];
    private static readonly HashSet<string> UploadNames = ["file", "purpose", "expires_after"];
    private static readonly HttpClient Fetcher = new() { Timeout = TimeSpan.FromSeconds(30) };

    internal static Operation[] All { get; } =
    [
        new ResourceOperation(HttpMethods.Post, "files", UploadAsync),
        new ResourceOperation(HttpMethods.Post, "files/import", ImportAsync),
        new ResourceOperation(HttpMethods.Get, "files", ListAsync),
        new ResourceOperation(HttpMethods.Get, "files/{id}", call => WriteAsync(call, call.State.Files.Get(call.Route.Id))),
        new ResourceOperation(HttpMethods.Delete, "files/{id}", DeleteAsync),
        new ResourceOperation(HttpMethods.Get, "files/{id}/content", ReadAsync),
    ];

    private static async Task UploadAsync(Call call)
    {
        using var body = await FormBody.ReadAsync(call.Context, call.State.MaxRequestBytes, Literals).ConfigureAwait(false);
        body.CheckNames(UploadNames);
        var purpose = FileRules.Purpose(body.Root);
        var file = body.File("file") ?? throw Fields.Missing("file");
        FileRules.Check(file.FileName, purpose, file.Bytes.Length);
        await WriteAsync(call, call.State.Files.Receive(file.FileName, purpose, file.Bytes, FileRules.Lifetime(body.Root))).ConfigureAwait(false);
    }

    private static async Task ImportAsync(Call call)
    {
        // v1 has no import: there the path is that of a file named so.
        if (call.Route.IsV1)
            throw Refusal.NotFound;

        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        var purpose = FileRules.Purpose(body.Root);
        var filename = Fields.Text(body.Root, "filename") ?? throw Fields.Missing("filename");
        var url = Fields.Text(body.Root, "content_url") ?? throw Fields.Missing("content_url");
        var (bytes, fault) = await FetchAsync(url, call.Aborted).ConfigureAwait(false);
        call.Context.Response.StatusCode = StatusCodes.Status201Created;
        await JsonReply.WriteAsync(
            call.Context,
            call.State.Files.Receive(filename, purpose, bytes, lifetime: null, fault).Write(call.State.Clock.GetUtcNow()),
            StatusCodes.Status201Created).ConfigureAwait(false);
    }

    // The emulator serves one machine, so it fetches from there alone.
    private static async Task<(ReadOnlyMemory<byte> Bytes, string? Fault)> FetchAsync(string url, CancellationToken aborted)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !address.IsLoopback)
            return (default, "The file could not be fetched: the emulator fetches from this machine alone.");

        try
        {
            return (await Fetcher.GetByteArrayAsync(address, aborted).ConfigureAwait(false), null);
        }
        catch (HttpRequestException)
        {
            return (default, "The file could not be fetched from its address.");
        }
    }

    private static Task ListAsync(Call call)
    {
        var query = call.Context.Request.Query;
        var purpose = query["purpose"].ToString();
        var files = call.State.Files.List().Where(file => purpose.Length == 0 || file.Purpose == purpose);
        var now = call.State.Clock.GetUtcNow();
        return ListReply.WriteAsync(call, query["order"] == "asc" ? files.Reverse() : files, file => file.Id, file => file.Write(now), usual: 10_000, most: 10_000);
    }

    private static Task DeleteAsync(Call call)
    {
        var file = call.State.Files.Get(call.Route.Id);
        call.State.Files.Remove(file);
        if (!call.Route.IsV1)
        {
            call.Context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        return JsonReply.WriteAsync(call.Context, new JsonObject { ["object"] = "file", ["deleted"] = true, ["id"] = file.Id });
    }

    private static async Task ReadAsync(Call call)
    {
        var file = call.State.Files.Get(call.Route.Id);
        call.Context.Response.ContentType = "application/octet-stream";
        call.Context.Response.ContentLength = file.Bytes.Length;
        await call.Context.Response.Body.WriteAsync(file.Bytes, call.Aborted).ConfigureAwait(false);
    }

    private static Task WriteAsync(Call call, StoredFile file) => JsonReply.WriteAsync(call.Context, file.Write(call.State.Clock.GetUtcNow()));
}
