using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Files;

/// <summary>An upload in parts, as the service sees it.</summary>
public sealed class FilesUploadResult : WireModel, IKept
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, <c>upload</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets how large the file will be.</summary>
    public long? Bytes { get; set; }

    /// <summary>Gets or sets when it was begun, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets until when it must be completed, in seconds since 1970: an hour after its beginning.</summary>
    public long? ExpiresAt { get; set; }

    /// <summary>Gets or sets the name of the file.</summary>
    public string? Filename { get; set; }

    /// <summary>Gets or sets what the file is for.</summary>
    public FilePurpose? Purpose { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public FilesUploadStatus? Status { get; set; }

    /// <summary>Gets or sets the file, once it is complete.</summary>
    public FilesResult? File { get; set; }

    IEnumerable<string?> IKept.KeptIds => [Id, File?.Id];
}
