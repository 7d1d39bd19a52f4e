using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Files;

/// <summary>A file that the service fetches itself from an address, for example of a blob.</summary>
public sealed class FilesImportOptions : WireModel
{
    /// <summary>Creates options.</summary>
    /// <param name="contentUrl">Where the file is. The service must be able to read it there: a public address, or one with a signature.</param>
    /// <param name="filename">The name that the file gets, with its extension.</param>
    /// <param name="purpose">What it is for.</param>
    public FilesImportOptions(Uri contentUrl, string filename, FilePurpose purpose)
        => (ContentUrl, Filename, Purpose) = (Require.NotNull(contentUrl).AbsoluteUri, Require.NotEmpty(filename), purpose);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public FilesImportOptions()
    {
    }

    /// <summary>Gets or sets the name that the file gets.</summary>
    public string? Filename { get; set; }

    /// <summary>Gets or sets what it is for.</summary>
    public FilePurpose? Purpose { get; set; }

    /// <summary>Gets or sets where the file is.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        var rules = new OptionRules(nameof(FilesImportOptions));
        rules.That(Uri.TryCreate(ContentUrl, UriKind.Absolute, out Uri? url) && url.Scheme is "https" or "http", nameof(ContentUrl), "is no address that begins with https://.");
        rules.That(!string.IsNullOrEmpty(Filename), nameof(Filename), "is missing.");
        rules.That(!string.IsNullOrEmpty(Purpose?.ToString()), nameof(Purpose), "is missing. Say what the file is for, for example FilePurpose.FineTune.");
    }
}
