using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>Many files that were added to a vector store at once, and how far they are.</summary>
public sealed class VectorStoreFileBatchResult : WireModel
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets when it was made, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets the vector store that the files are added to.</summary>
    public string? VectorStoreId { get; set; }

    /// <summary>Gets or sets how far it is. It is completed also when some of its files have failed.</summary>
    public VectorStoreFileStatus? Status { get; set; }

    /// <summary>Gets or sets how far its files are.</summary>
    public VectorStoreFileCounts? FileCounts { get; set; }

    /// <summary>Gets when it was made; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAtTime => UnixTime.ToTime(CreatedAt);
}
