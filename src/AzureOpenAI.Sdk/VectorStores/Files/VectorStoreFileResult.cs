using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Retrieval;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>A file in a vector store: how far it is, and how it was indexed.</summary>
public sealed class VectorStoreFileResult : WireModel
{
    /// <summary>Gets or sets its id, which is that of the resource's file.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, <c>vector_store.file</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets how many bytes it takes as it is indexed, which is another number than its size.</summary>
    public long? UsageBytes { get; set; }

    /// <summary>Gets or sets when it was added, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets the vector store that it is in.</summary>
    public string? VectorStoreId { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public VectorStoreFileStatus? Status { get; set; }

    /// <summary>Gets or sets why it could not be indexed; null when it could.</summary>
    public ServiceError? LastError { get; set; }

    /// <summary>Gets or sets how it was cut into pieces.</summary>
    public ChunkingStrategy? ChunkingStrategy { get; set; }

    /// <summary>Gets or sets by what searches may choose it.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? Attributes { get; set; }

    /// <summary>Gets when it was added; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAtTime => UnixTime.ToTime(CreatedAt);
}
