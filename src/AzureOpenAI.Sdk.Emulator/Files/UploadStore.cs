using System.Collections.Concurrent;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Files;

/// <summary>The uploads in parts that were begun.</summary>
internal sealed class UploadStore(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Upload> _uploads = new(StringComparer.Ordinal);

    internal Upload Add(string filename, string purpose, long bytes, TimeSpan? lifetime)
    {
        var upload = new Upload(Ids.New("upload_", 32), filename, purpose, bytes, lifetime, clock.GetUtcNow());
        _uploads[upload.Id] = upload;
        return upload;
    }

    /// <exception cref="Refusal">404 or 400: there is no such upload, or it takes no more parts.</exception>
    internal Upload GetPending(string id)
    {
        if (!_uploads.TryGetValue(id, out var upload))
            throw Refusal.Request($"No such Upload object: {id}", "upload_id", status: StatusCodes.Status404NotFound);

        var status = upload.Status(clock.GetUtcNow());
        return status == "pending" ? upload : throw Refusal.Request($"Upload {id} is {status}; it takes no more changes.", "upload_id", "invalid_upload_status");
    }
}
