using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Files;

/// <summary>Files in parts: begun, added to, completed, given up.</summary>
internal static class UploadOperations
{
    private const int LargestPart = 64 * 1024 * 1024;

    private static readonly HashSet<string> CreateNames = ["filename", "purpose", "bytes", "mime_type", "expires_after"];
    private static readonly HashSet<string> PartNames = ["data"];

    internal static Operation[] All { get; } =
    [
        new ResourceOperation(HttpMethods.Post, "uploads", CreateAsync),
        new ResourceOperation(HttpMethods.Post, "uploads/{id}/parts", AddPartAsync),
        new ResourceOperation(HttpMethods.Post, "uploads/{id}/complete", CompleteAsync),
        new ResourceOperation(HttpMethods.Post, "uploads/{id}/cancel", CancelAsync),
    ];

    private static async Task CreateAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        body.CheckNames(CreateNames);
        var purpose = FileRules.Purpose(body.Root);
        var filename = Fields.Text(body.Root, "filename") ?? throw Fields.Missing("filename");
        var bytes = Fields.Integer(body.Root, "bytes", 1, int.MaxValue) ?? throw Fields.Missing("bytes");
        if (Fields.Text(body.Root, "mime_type") is null)
            throw Fields.Missing("mime_type");

        FileRules.Check(filename, purpose, bytes);
        await WriteAsync(call, call.State.Uploads.Add(filename, purpose, bytes, FileRules.Lifetime(body.Root))).ConfigureAwait(false);
    }

    private static async Task AddPartAsync(Call call)
    {
        var upload = call.State.Uploads.GetPending(call.Route.Id);
        using var body = await FormBody.ReadAsync(call.Context, call.State.MaxRequestBytes, []).ConfigureAwait(false);
        body.CheckNames(PartNames);
        var data = body.File("data") ?? throw Fields.Missing("data");
        if (data.Bytes.Length is 0 or > LargestPart)
            throw Refusal.Request("A part must have from 1 byte to 64 MB.", "data", "invalid_part_size");

        var id = Ids.New("part_", 32);
        lock (upload)
        {
            upload.Parts[id] = data.Bytes;
        }

        await JsonReply.WriteAsync(call.Context, new JsonObject
        {
            ["id"] = id,
            ["object"] = "upload.part",
            ["created_at"] = call.State.Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["upload_id"] = upload.Id,
        }).ConfigureAwait(false);
    }

    private static async Task CompleteAsync(Call call)
    {
        var upload = call.State.Uploads.GetPending(call.Route.Id);
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        var ids = Fields.Array(body.Root, "part_ids") ?? throw Fields.Missing("part_ids");
        var md5 = Fields.Text(body.Root, "md5");
        lock (upload)
        {
            var whole = new MemoryStream();
            foreach (var id in ids.EnumerateArray().Select(id => Fields.TextOf(id, "part_ids")))
                whole.Write((upload.Parts.TryGetValue(id, out var part) ? part : throw Refusal.Request($"No such part: {id}", "part_ids", "part_not_found")).Span);

            Check(whole, upload, md5);
            upload.File = call.State.Files.Receive(upload.Filename, upload.Purpose, whole.ToArray(), upload.FileLifetime);
            upload.Parts.Clear();
        }

        await WriteAsync(call, upload).ConfigureAwait(false);
    }

    private static async Task CancelAsync(Call call)
    {
        var upload = call.State.Uploads.GetPending(call.Route.Id);
        upload.IsCancelled = true;
        await WriteAsync(call, upload).ConfigureAwait(false);
    }

    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "It is the checksum that the service takes; it protects nothing.")]
    private static void Check(MemoryStream whole, Upload upload, string? md5)
    {
        if (whole.Length != upload.Bytes)
            throw Refusal.Request($"The parts have {whole.Length} bytes, but the upload was begun for {upload.Bytes}.", "part_ids", "invalid_upload_size");
        if (md5 is not null && !string.Equals(md5, Convert.ToHexString(MD5.HashData(whole.GetBuffer().AsSpan(0, (int)whole.Length))), StringComparison.OrdinalIgnoreCase))
            throw Refusal.Request("The MD5 of the parts is another than the one that was given.", "md5", "checksum_mismatch");
    }

    private static Task WriteAsync(Call call, Upload upload) => JsonReply.WriteAsync(call.Context, upload.Write(call.State.Clock.GetUtcNow()));
}
