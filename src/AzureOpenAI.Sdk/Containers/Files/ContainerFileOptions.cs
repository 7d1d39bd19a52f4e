using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Containers;

/// <summary>A file for a container: its bytes, or one that the resource has.</summary>
public sealed class ContainerFileOptions : WireModel
{
    private static readonly OptionRules Rules = new(nameof(ContainerFileOptions));

    /// <summary>Creates options for bytes.</summary>
    /// <param name="file">The file.</param>
    public ContainerFileOptions(FileContent file) => File = Require.NotNull(file);

    /// <summary>Creates options for a file that the resource has. It is copied.</summary>
    /// <param name="fileId">The id of a file of the resource.</param>
    public ContainerFileOptions(string fileId) => FileId = Require.NotEmpty(fileId);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public ContainerFileOptions()
    {
    }

    /// <summary>Gets or sets the id of a file of the resource; null when <see cref="File"/> has the bytes.</summary>
    public string? FileId { get; set; }

    /// <summary>Gets or sets the file itself; null when <see cref="FileId"/> names one.</summary>
    [JsonIgnore]
    public FileContent? File { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        Rules.That(File is not null || !string.IsNullOrEmpty(FileId), nameof(File), $"and {nameof(FileId)} are both missing. Give one of them.");
        Rules.That(File is null || FileId is null, nameof(File), $"and {nameof(FileId)} are both set. Keep one of them.");
    }
}
