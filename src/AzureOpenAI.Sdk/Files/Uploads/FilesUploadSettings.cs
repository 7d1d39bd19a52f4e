namespace AzureOpenAI.Sdk.Files;

/// <summary>How a file is sent in parts.</summary>
public sealed class FilesUploadSettings
{
    // The service's limit for a part: its OpenAPI document, version 2.3.0.
    private const long LargestPart = 64 * 1024 * 1024;

    /// <summary>Gets or sets how large a part is, in bytes. A part that fails is sent again as a whole.</summary>
    /// <value>The default is 16 MB; at most 64 MB.</value>
    public long PartBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Gets or sets how many parts are under way at once. A stream is read one part after another.</summary>
    /// <value>The default is 4.</value>
    public int MaxParallel { get; set; } = 4;

    internal FilesUploadSettings Validated()
    {
        if (PartBytes is < 1 or > LargestPart)
        {
            throw new ArgumentException($"{nameof(FilesUploadSettings)}.{nameof(PartBytes)} must be from 1 byte to 64 MB.");
        }

        return MaxParallel is >= 1 and <= 64
            ? this
            : throw new ArgumentException($"{nameof(FilesUploadSettings)}.{nameof(MaxParallel)} must be from 1 to 64.");
    }
}
