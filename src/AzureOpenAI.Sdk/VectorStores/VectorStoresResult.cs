using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>A vector store: how far it is, what it holds, and until when.</summary>
public sealed class VectorStoresResult : WireModel, IKept
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, <c>vector_store</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets when it was made, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what it is for.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets how many bytes its files take as they are indexed, by which storage is billed.</summary>
    public long? UsageBytes { get; set; }

    /// <summary>Gets or sets how far its files are.</summary>
    public VectorStoreFileCounts? FileCounts { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public VectorStoreStatus? Status { get; set; }

    /// <summary>Gets or sets how long it is kept after its last use; null for ever.</summary>
    public VectorStoreExpiry? ExpiresAfter { get; set; }

    /// <summary>Gets or sets when it expires unless it is used before, in seconds since 1970; null for never.</summary>
    public long? ExpiresAt { get; set; }

    /// <summary>Gets or sets when it was last used, in seconds since 1970.</summary>
    public long? LastActiveAt { get; set; }

    /// <summary>Gets or sets its labels.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Gets when it was made; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAtTime => UnixTime.ToTime(CreatedAt);

    /// <summary>Gets when it expires unless it is used before; null for never.</summary>
    [JsonIgnore]
    public DateTimeOffset? ExpiresAtTime => UnixTime.ToTime(ExpiresAt);

    /// <summary>Gets when it was last used; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? LastActiveAtTime => UnixTime.ToTime(LastActiveAt);

    IEnumerable<string?> IKept.KeptIds => [Id];
}
