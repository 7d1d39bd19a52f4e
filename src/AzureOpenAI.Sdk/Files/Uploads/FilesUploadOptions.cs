using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Files;

/// <summary>A file that will be sent in parts.</summary>
public sealed class FilesUploadOptions : WireModel
{
    // The service's limit: its OpenAPI document, version 2.3.0.
    private const long LargestFile = 8L * 1024 * 1024 * 1024;

    /// <summary>Creates options.</summary>
    /// <param name="filename">The name of the file, with its extension.</param>
    /// <param name="bytes">How large the file is in all; at most 8 GB.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="mimeType">Its media type.</param>
    public FilesUploadOptions(string filename, long bytes, FilePurpose purpose, string mimeType)
        => (Filename, Bytes, Purpose, MimeType) = (Require.NotEmpty(filename), bytes, purpose, Require.NotEmpty(mimeType));

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public FilesUploadOptions()
    {
    }

    /// <summary>Gets or sets the name of the file.</summary>
    public string? Filename { get; set; }

    /// <summary>Gets or sets how large the file is in all.</summary>
    public long? Bytes { get; set; }

    /// <summary>Gets or sets what it is for.</summary>
    public FilePurpose? Purpose { get; set; }

    /// <summary>Gets or sets its media type, which must fit its purpose.</summary>
    public string? MimeType { get; set; }

    /// <summary>Gets or sets when the file is deleted by itself.</summary>
    public FileExpiry? ExpiresAfter { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        var rules = new OptionRules(nameof(FilesUploadOptions));
        rules.That(!string.IsNullOrEmpty(Filename), nameof(Filename), "is missing.");
        rules.That(!string.IsNullOrEmpty(MimeType), nameof(MimeType), "is missing, for example text/jsonl.");
        rules.That(!string.IsNullOrEmpty(Purpose?.ToString()), nameof(Purpose), "is missing. Say what the file is for, for example FilePurpose.FineTune.");
        rules.That(Bytes is > 0, nameof(Bytes), "must be at least 1.");
        rules.That(Bytes <= LargestFile, nameof(Bytes), "is more than 8 GB, which the service does not take.");
        FileExpiry.Check(rules, ExpiresAfter, nameof(ExpiresAfter));
    }
}
