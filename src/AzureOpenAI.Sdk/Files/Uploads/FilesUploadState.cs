using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Files;

/// <summary>
/// How far an upload in parts is. Write it down with <see cref="AzureOpenAIJson.ToJson{T}"/>, and any process can go on with
/// <see cref="FilesClient.ResumeUploadAsync"/>, until the upload expires after an hour.
/// </summary>
public sealed class FilesUploadState : WireModel
{
    /// <summary>Gets or sets the upload's id.</summary>
    public string? UploadId { get; set; }

    /// <summary>Gets or sets how large the file is in all.</summary>
    public long Bytes { get; set; }

    /// <summary>Gets or sets how large each part is but the last.</summary>
    public long PartBytes { get; set; }

    /// <summary>Gets or sets the ids of the parts, in the order of the file; null for one that has not arrived.</summary>
    public IReadOnlyList<string?> PartIds { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets until when it must be completed, in seconds since 1970.</summary>
    public long? ExpiresAt { get; set; }

    /// <summary>Gets how many bytes have arrived.</summary>
    [JsonIgnore]
    public long BytesSent
    {
        get
        {
            long sent = 0;
            for (int i = 0; i < PartIds.Count; i++)
            {
                sent += PartIds[i] is null ? 0 : LengthOf(i);
            }

            return sent;
        }
    }

    internal long LengthOf(int part) => Math.Min(PartBytes, Bytes - (part * PartBytes));

    internal FilesUploadState With(int part, string id)
    {
        string?[] ids = [.. PartIds];
        ids[part] = id;
        return new FilesUploadState { UploadId = UploadId, Bytes = Bytes, PartBytes = PartBytes, PartIds = ids, ExpiresAt = ExpiresAt };
    }
}
