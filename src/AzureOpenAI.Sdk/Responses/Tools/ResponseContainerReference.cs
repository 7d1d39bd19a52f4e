using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A container that exists.</summary>
public sealed class ResponseContainerReference : ResponseEnvironment
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseContainerReference()
        : base("container_reference")
    {
    }

    /// <summary>Gets or sets the id of a container.</summary>
    public string? ContainerId { get; set; }
}
