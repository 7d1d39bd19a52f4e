using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Containers;

/// <summary>How long a container is kept after its last use.</summary>
public sealed class ContainerExpiry : WireModel
{
    /// <summary>Creates one.</summary>
    /// <param name="minutes">How many minutes, at least 1.</param>
    public ContainerExpiry(int minutes) => (Anchor, Minutes) = ("last_active_at", minutes);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ContainerExpiry()
    {
    }

    /// <summary>Gets or sets from when the time counts: <c>last_active_at</c>.</summary>
    public string? Anchor { get; set; }

    /// <summary>Gets or sets how many minutes.</summary>
    public int? Minutes { get; set; }
}
