using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Files;

/// <summary>Of which parts a file is made.</summary>
public sealed class FilesUploadCompletionOptions : WireModel
{
    /// <summary>Creates options.</summary>
    /// <param name="partIds">The parts, in the order of the file.</param>
    public FilesUploadCompletionOptions(IEnumerable<string> partIds) => PartIds = [.. Require.NotNull(partIds)];

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public FilesUploadCompletionOptions()
    {
    }

    /// <summary>Gets or sets the parts, in the order of the file.</summary>
    public IReadOnlyList<string> PartIds { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the MD5 of the whole file in hexadecimal, so that the service can tell whether it arrived as it was sent.</summary>
    public string? Md5 { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        var rules = new OptionRules(nameof(FilesUploadCompletionOptions));
        rules.That(PartIds.Count > 0, nameof(PartIds), "is empty. Name the parts in the order of the file.");
        rules.That(PartIds.All(static id => !string.IsNullOrEmpty(id)), nameof(PartIds), "has an empty id.");
    }
}
