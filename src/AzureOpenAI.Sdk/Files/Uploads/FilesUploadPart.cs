namespace AzureOpenAI.Sdk.Files;

/// <summary>A part of an upload.</summary>
public sealed class FilesUploadPart : WireModel
{
    /// <summary>Gets or sets its id, to be named when the upload is completed.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, <c>upload.part</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets when it arrived, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets the upload that it belongs to.</summary>
    public string? UploadId { get; set; }
}
