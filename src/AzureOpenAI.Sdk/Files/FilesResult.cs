using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Files;

/// <summary>A file that the service has.</summary>
public sealed class FilesResult : WireModel, IKept
{
    /// <summary>Gets or sets its id, by which other calls name it.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, <c>file</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets its size; null while it is being fetched.</summary>
    public long? Bytes { get; set; }

    /// <summary>Gets or sets when it arrived, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets when it is deleted by itself, in seconds since 1970; null for never.</summary>
    public long? ExpiresAt { get; set; }

    /// <summary>Gets <see cref="CreatedAt"/> as a time; null when there is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? Created => UnixTime.ToTime(CreatedAt);

    /// <summary>Gets <see cref="ExpiresAt"/> as a time; null when there is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? Expires => UnixTime.ToTime(ExpiresAt);

    /// <summary>Gets or sets its name.</summary>
    public string? Filename { get; set; }

    /// <summary>Gets or sets what it is for.</summary>
    public FilePurpose? Purpose { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public FilesStatus? Status { get; set; }

    /// <summary>Gets or sets why it can't be used.</summary>
    public string? StatusDetails { get; set; }

    IEnumerable<string?> IKept.KeptIds => [Id];
}
