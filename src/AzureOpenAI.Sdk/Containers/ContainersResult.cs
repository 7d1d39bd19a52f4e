using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Sandboxes;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Containers;

/// <summary>A place in which models run code.</summary>
public sealed class ContainersResult : WireModel, IKept
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, <c>container</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets when it was made, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets how it is.</summary>
    public ContainerStatus? Status { get; set; }

    /// <summary>Gets or sets when it was last used, in seconds since 1970.</summary>
    public long? LastActiveAt { get; set; }

    /// <summary>Gets or sets how long it is kept after its last use.</summary>
    public ContainerExpiry? ExpiresAfter { get; set; }

    /// <summary>Gets or sets how much memory it has.</summary>
    public SandboxMemory? MemoryLimit { get; set; }

    /// <summary>Gets or sets what it may reach. Secrets are never told.</summary>
    public NetworkPolicy? NetworkPolicy { get; set; }

    /// <summary>Gets when it was made; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAtTime => UnixTime.ToTime(CreatedAt);

    /// <summary>Gets when it was last used; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? LastActiveAtTime => UnixTime.ToTime(LastActiveAt);

    IEnumerable<string?> IKept.KeptIds => [Id];
}
