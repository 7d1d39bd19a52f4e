using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Files;

/// <summary>A file to be given to the service, and what it is for.</summary>
public sealed class FilesOptions : WireModel
{
    // The service's limits: quotas and limits of the Azure OpenAI documentation, 2025-07-11.
    private const long LargestFile = 512L * 1024 * 1024;
    private const long LargestBatch = 200L * 1024 * 1024;

    /// <summary>Creates options for a file.</summary>
    /// <param name="file">The file, of at most 512 MB; 200 MB for a batch.</param>
    /// <param name="purpose">What it is for.</param>
    public FilesOptions(FileContent file, FilePurpose purpose) => (File, Purpose) = (Require.NotNull(file), purpose);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public FilesOptions()
    {
    }

    /// <summary>Gets or sets the file.</summary>
    [JsonIgnore]
    public FileContent? File { get; set; }

    /// <summary>Gets or sets what it is for.</summary>
    public FilePurpose? Purpose { get; set; }

    /// <summary>Gets or sets when it is deleted by itself.</summary>
    /// <value>The default is <see langword="null"/>: files for batches after 30 days, others never.</value>
    public FileExpiry? ExpiresAfter { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    /// <param name="inParts">Whether it is sent in parts, which may be larger together.</param>
    internal void Validate(bool inParts = false)
    {
        var rules = new OptionRules(nameof(FilesOptions));
        rules.That(File is not null, nameof(File), "is missing. Give one, for example FileContent.FromFile(\"examples.jsonl\").");
        rules.That(!string.IsNullOrEmpty(Purpose?.ToString()), nameof(Purpose), "is missing. Say what the file is for, for example FilePurpose.Batch.");
        rules.That(File!.Length != 0, nameof(File), "is empty.");
        rules.That(Purpose != FilePurpose.Batch || File.Length is null or <= LargestBatch, nameof(File), "is larger than 200 MB, which is the most for a batch. Make several batches of it.");
        rules.That(
            inParts || File.Length is null or <= LargestFile,
            nameof(File),
            $"is larger than 512 MB, which is the most for one call. Call {nameof(FilesClient.UploadInPartsAsync)}.");
        rules.That(
            !(Purpose == FilePurpose.Batch || Purpose == FilePurpose.FineTune) || IsNamedForLines(File.FileName),
            nameof(File),
            "has not the extension .jsonl, which the service wants for this purpose: a JSON object on each line.");
        FileExpiry.Check(rules, ExpiresAfter, nameof(ExpiresAfter));
    }

    /// <summary>The service is known to take a name without any extension as well.</summary>
    private static bool IsNamedForLines(string name) => Path.GetExtension(name) is "" || name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);
}
