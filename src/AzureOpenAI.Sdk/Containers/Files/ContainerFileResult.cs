using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Containers;

/// <summary>A file of a container.</summary>
public sealed class ContainerFileResult : WireModel
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, <c>container.file</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the container that it is in.</summary>
    public string? ContainerId { get; set; }

    /// <summary>Gets or sets when it was made, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets its size.</summary>
    public long? Bytes { get; set; }

    /// <summary>Gets or sets where code finds it, for example <c>/mnt/data/sums.csv</c>.</summary>
    public string? Path { get; set; }

    /// <summary>Gets or sets who made it.</summary>
    public ContainerFileSource? Source { get; set; }

    /// <summary>Gets when it was made; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAtTime => UnixTime.ToTime(CreatedAt);
}
